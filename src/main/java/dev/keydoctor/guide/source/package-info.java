/**
 * From the files of the authors to the catalog: reading, checking with plain words,
 * keeping translations and published anchors in step.
 */
@NullMarked
package dev.keydoctor.guide.source;

import org.jspecify.annotations.NullMarked;
