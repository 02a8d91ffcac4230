/**
 * Which of the three tongues, told by the address.
 */
@NullMarked
package dev.keydoctor.language;

import org.jspecify.annotations.NullMarked;
