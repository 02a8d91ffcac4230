/**
 * Reading the files of the authors: pages, pictures, facts, models, tags and the ledger
 * of anchors.
 */
@NullMarked
package dev.keydoctor.guide.source;

import org.jspecify.annotations.NullMarked;
