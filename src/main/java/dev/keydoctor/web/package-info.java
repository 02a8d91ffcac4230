/**
 * What surrounds every page: layout, home, errors, headers, sitemap.
 */
@NullMarked
package dev.keydoctor.web;

import org.jspecify.annotations.NullMarked;
