/**
 * What bounds how much is worked on at a time, so that one route or one network cannot
 * hold the processors.
 */
@NullMarked
package dev.keydoctor.web.overload;

import org.jspecify.annotations.NullMarked;
