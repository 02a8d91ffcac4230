/**
 * Static files: which there are, and how long they may be kept.
 */
@NullMarked
package dev.keydoctor.web.resource;

import org.jspecify.annotations.NullMarked;
