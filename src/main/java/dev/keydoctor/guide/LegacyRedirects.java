package dev.keydoctor.guide;

import java.util.Optional;

import dev.keydoctor.site.PermanentRedirects;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Component;

/**
 * A handler mapping that sends visitors of the former site to where their page is now.
 * The answer names no fragment: the browser then carries over the one that it came with.
 */
@Component
class LegacyRedirects extends PermanentRedirects {

	private final ContentRepository contentRepository;

	LegacyRedirects(ContentRepository contentRepository) {
		// Behind the controllers and before the files: no alias takes an address of
		// today.
		super(1);
		this.contentRepository = contentRepository;
	}

	@Override
	protected Optional<String> newAddress(HttpServletRequest request) {
		return this.contentRepository.catalog().redirect(request.getServletPath());
	}

}
