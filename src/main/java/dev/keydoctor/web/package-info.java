/**
 * What surrounds every page: layout, home, the pages of errors, the status page,
 * feedback.
 */
@NullMarked
package dev.keydoctor.web;

import org.jspecify.annotations.NullMarked;
