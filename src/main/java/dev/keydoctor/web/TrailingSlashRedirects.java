package dev.keydoctor.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.keydoctor.guide.Catalog;
import dev.keydoctor.guide.ContentRepository;
import dev.keydoctor.guide.Page;
import dev.keydoctor.site.Language;
import dev.keydoctor.site.PermanentRedirects;
import dev.keydoctor.site.PortalPage;
import dev.keydoctor.site.TypedText;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Component;

/**
 * A handler mapping that sends whoever writes a slash behind the address of a page to the
 * page. Spring's {@code UrlHandlerFilter} would send back any address, also one in which
 * a key stands, and forms too: here the answer names an address that the portal knows.
 */
@Component
class TrailingSlashRedirects extends PermanentRedirects {

	private static final String SHORT_LINK = "/go/";

	/** More than any link of the portal has. */
	private static final int LONGEST_QUERY = 200;

	private static final Pattern QUERY = Pattern.compile("(?:[\\w=&.+*~-]|%[0-9A-Fa-f]{2})++");

	private final ContentRepository contentRepository;

	TrailingSlashRedirects(ContentRepository contentRepository) {
		// Behind the controllers: a page that is there costs nothing more.
		super(1);
		this.contentRepository = contentRepository;
	}

	@Override
	protected Optional<String> newAddress(HttpServletRequest request) {
		String path = request.getRequestURI();
		return path.endsWith("/") ? known(path.substring(0, path.length() - 1)).map((page) -> page + query(request))
				: Optional.empty();
	}

	private Optional<String> known(String path) {
		Catalog catalog = this.contentRepository.catalog();
		if (path.startsWith(SHORT_LINK)) {
			return Optional.of(path).filter((link) -> catalog.anchor(link.substring(SHORT_LINK.length())).isPresent());
		}
		Stream<String> own = Language.ALL.stream()
			.flatMap((language) -> Stream.of(PortalPage.values()).map((page) -> page.path(language)));
		Stream<String> tags = Language.ALL.stream()
			.flatMap((language) -> catalog.tags(language).stream().map((tag) -> tag.path(language)));
		return Stream.of(own, catalog.pages().stream().map(Page::path), tags)
			.flatMap((paths) -> paths)
			.filter(path::equals)
			.findAny();
	}

	/** What was asked for besides, unless it may hold a key. */
	private static String query(HttpServletRequest request) {
		String query = request.getQueryString();
		if (query == null || query.length() > LONGEST_QUERY || !QUERY.matcher(query).matches()) {
			return "";
		}
		String words = URLDecoder.decode(query, StandardCharsets.UTF_8);
		return TypedText.clean(words, LONGEST_QUERY).equals(words) ? "?" + query : "";
	}

}
