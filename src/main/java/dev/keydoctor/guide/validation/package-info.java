/**
 * The rules that content must keep, each telling file, line and remedy.
 */
@NullMarked
package dev.keydoctor.guide.validation;

import org.jspecify.annotations.NullMarked;
