/**
 * The web server: how Jetty is set up, warmed, bounded and stopped.
 */
@NullMarked
package dev.keydoctor.web.jetty;

import org.jspecify.annotations.NullMarked;
