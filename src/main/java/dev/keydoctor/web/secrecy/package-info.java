/**
 * Refuses to start with a setting that would write visitors' keys somewhere.
 */
@NullMarked
package dev.keydoctor.web.secrecy;

import org.jspecify.annotations.NullMarked;
