/**
 * What keeps visitors' keys from being written or kept: settings with which the portal
 * does not start, and buffers that are not used again.
 */
@NullMarked
package dev.keydoctor.web.secrecy;

import org.jspecify.annotations.NullMarked;
