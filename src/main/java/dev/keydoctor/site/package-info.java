/**
 * What every room needs to know: the language of a reader and the public address.
 */
@NullMarked
package dev.keydoctor.site;

import org.jspecify.annotations.NullMarked;
