package dev.keydoctor.site;

import java.util.Optional;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.handler.AbstractHandlerMapping;

/**
 * A handler mapping of addresses that have moved for good. Only who reads is sent on: a
 * form would arrive without its fields.
 */
public abstract class PermanentRedirects extends AbstractHandlerMapping {

	private static final Set<String> READS = Set.of("GET", "HEAD");

	/** A mapping at this place among the others; that of the controllers is 0. */
	protected PermanentRedirects(int order) {
		setOrder(order);
	}

	@Override
	protected final @Nullable Object getHandlerInternal(HttpServletRequest request) {
		return READS.contains(request.getMethod()) ? newAddress(request).map(PermanentRedirects::movedTo).orElse(null)
				: null;
	}

	/** The new address of what was asked for, or nothing. */
	protected abstract Optional<String> newAddress(HttpServletRequest request);

	private static HttpRequestHandler movedTo(String address) {
		return (_, response) -> {
			response.setStatus(HttpStatus.MOVED_PERMANENTLY.value());
			response.setHeader(HttpHeaders.LOCATION, address);
		};
	}

}
