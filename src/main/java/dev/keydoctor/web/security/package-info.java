/**
 * Which requests are let in, and what protects every answer: same-origin checks, bounds
 * on bodies, security headers, the last filter.
 */
@NullMarked
package dev.keydoctor.web.security;

import org.jspecify.annotations.NullMarked;
