/**
 * The forms, the steps of a check, its progress, and the report.
 */
@NullMarked
package dev.keydoctor.check;

import org.jspecify.annotations.NullMarked;
