/**
 * What every room needs: the language of a reader, the public address, the clocks,
 * outages, errors of settings, and what a page says about who may keep it.
 */
@NullMarked
package dev.keydoctor.site;

import org.jspecify.annotations.NullMarked;
