package dev.keydoctor.web;

import java.io.IOException;
import java.util.Map;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Puts the security headers on every answer, and keeps what may hold a key out of caches
 * until the page says otherwise.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class SecurityHeadersFilter extends OncePerRequestFilter {

	// Same-origin, not no-referrer: with the latter Chromium sends "Origin: null" with
	// our
	// own forms.
	static final Map<String, String> HEADERS = Map.ofEntries(
			Map.entry("Strict-Transport-Security", "max-age=63072000; includeSubDomains"),
			Map.entry("Content-Security-Policy",
					"default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
							+ "connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; "
							+ "frame-ancestors 'none'; object-src 'none'; require-trusted-types-for 'script'; "
							+ "trusted-types 'none'"),
			Map.entry("X-Content-Type-Options", "nosniff"), Map.entry("X-Frame-Options", "DENY"),
			Map.entry("Referrer-Policy", "same-origin"), Map.entry("Cross-Origin-Opener-Policy", "same-origin"),
			Map.entry("Cross-Origin-Resource-Policy", "same-origin"),
			Map.entry("Cross-Origin-Embedder-Policy", "require-corp"), Map.entry("Origin-Agent-Cluster", "?1"),
			Map.entry("X-Permitted-Cross-Domain-Policies", "none"),
			Map.entry("Permissions-Policy", "accelerometer=(), autoplay=(), bluetooth=(), browsing-topics=(), "
					+ "camera=(), clipboard-read=(), display-capture=(), encrypted-media=(), fullscreen=(), "
					+ "gamepad=(), geolocation=(), gyroscope=(), hid=(), identity-credentials-get=(), "
					+ "idle-detection=(), local-fonts=(), magnetometer=(), microphone=(), midi=(), "
					+ "otp-credentials=(), payment=(), picture-in-picture=(), publickey-credentials-create=(), "
					+ "publickey-credentials-get=(), screen-wake-lock=(), serial=(), storage-access=(), usb=(), "
					+ "window-management=(), xr-spatial-tracking=()"));

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		HEADERS.forEach(response::setHeader);
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		chain.doFilter(request, response);
	}

	@Override
	protected boolean shouldNotFilterErrorDispatch() {
		return false;
	}

}
