/**
 * The report code: a whole report, packed into the letters of an address.
 */
@NullMarked
package dev.keydoctor.diagnosis.code;

import org.jspecify.annotations.NullMarked;
