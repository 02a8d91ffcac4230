package dev.keydoctor.guide;

import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.handler.AbstractHandlerMapping;

/**
 * A handler mapping that sends visitors of the former site to where their page is now.
 * The answer names no fragment: the browser then carries over the one that it came with.
 */
@Component
class LegacyRedirects extends AbstractHandlerMapping {

	private final ContentRepository contentRepository;

	LegacyRedirects(ContentRepository contentRepository) {
		this.contentRepository = contentRepository;
		// Before the pages of today, to which /old/ is a home in an unknown language.
		setOrder(-1);
	}

	@Override
	protected @Nullable Object getHandlerInternal(HttpServletRequest request) {
		if (!Set.of("GET", "HEAD").contains(request.getMethod())) {
			return null;
		}
		return this.contentRepository.catalog()
			.redirect(request.getServletPath())
			.map(LegacyRedirects::movedTo)
			.orElse(null);
	}

	private static HttpRequestHandler movedTo(String path) {
		return (_, response) -> {
			response.setStatus(HttpStatus.MOVED_PERMANENTLY.value());
			response.setHeader(HttpHeaders.LOCATION, path);
		};
	}

}
