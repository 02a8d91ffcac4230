/**
 * Links that never die: short addresses of anchors, their QR codes, and the lists from
 * which authors copy them.
 */
@NullMarked
package dev.keydoctor.link;

import org.jspecify.annotations.NullMarked;
