/**
 * Reading the files of the authors: pages, pictures, facts, models, tags and the ledger
 * of anchors. {@link ContentReader} makes {@link Content} of them, {@link PageFile} is
 * one page of it, and {@link Placeholders} fills the facts and models into its text.
 */
@NullMarked
package dev.keydoctor.guide.source;

import org.jspecify.annotations.NullMarked;
