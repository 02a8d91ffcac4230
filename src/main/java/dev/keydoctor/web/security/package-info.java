/**
 * What protects every answer: security headers, same-origin checks, bounds on bodies, the
 * last filter.
 */
@NullMarked
package dev.keydoctor.web.security;

import org.jspecify.annotations.NullMarked;
