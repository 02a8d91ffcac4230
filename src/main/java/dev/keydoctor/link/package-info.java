/**
 * Short addresses of anchors, which stay when pages are renamed, their QR codes, and the
 * lists from which authors copy them.
 */
@NullMarked
package dev.keydoctor.link;

import org.jspecify.annotations.NullMarked;
