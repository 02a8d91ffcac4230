package dev.keydoctor.web;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.keydoctor.guide.Catalog;
import dev.keydoctor.guide.CatalogCache;
import dev.keydoctor.guide.ContentRepository;
import dev.keydoctor.guide.Page;
import dev.keydoctor.site.Language;
import dev.keydoctor.site.PermanentRedirects;
import dev.keydoctor.site.PortalPage;
import dev.keydoctor.site.TypedText;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/**
 * A handler mapping that sends whoever writes capitals in the address of a page, a dash
 * for a hyphen, or a slash or punctuation behind it, to the page, with or without its
 * language. Spring's {@code UrlHandlerFilter} would send back any address, also one in
 * which a key stands, and forms too: here the answer names an address that the portal
 * knows.
 */
@Component
class MistypedAddressRedirects extends PermanentRedirects {

	/** The longest path that is looked up: no link of the portal is longer. */
	private static final int LONGEST = 200;

	/** What begins a query without its question mark, or with one taken for a letter. */
	private static final Pattern QUERY = Pattern.compile("[&?]");

	/** Punctuation that ends an address. */
	private static final Pattern END = Pattern.compile("[^\\p{L}\\p{N}]++$");

	/** What programs for texts make of a hyphen, or put behind it to end a line. */
	private static final Pattern HYPHEN = Pattern.compile("[\\p{Pd}_]\\s?");

	/** How long the part with the language is, without which a page leads to it too. */
	private static final int LANGUAGE = "/pl".length();

	/** Places at which a word may be parted, unseen. */
	private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}");

	private final CatalogCache<Map<String, Optional<String>>> addresses;

	MistypedAddressRedirects(ContentRepository contentRepository) {
		// This mapping comes before the controllers, which would take the rest of an
		// address for a name.
		super(-1);
		this.addresses = new CatalogCache<>(contentRepository, MistypedAddressRedirects::addresses);
	}

	/** Every address by its plain form, or nothing where two have the same one. */
	private static Map<String, Optional<String>> addresses(Catalog catalog) {
		Stream<String> own = Language.ALL.stream()
			.flatMap((language) -> Stream.of(PortalPage.values()).map((page) -> page.path(language)));
		Stream<String> tags = Language.ALL.stream()
			.flatMap((language) -> catalog.tags(language).stream().map((tag) -> tag.path(language)));
		Stream<String> shortLinks = catalog.anchors()
			.stream()
			.flatMap((anchor) -> anchor.names().stream())
			.map((name) -> "/go/" + name);
		Map<String, Optional<String>> addresses = new HashMap<>();
		Stream<String> pages = Stream.concat(own, catalog.pages().stream().map(Page::path))
			.flatMap((path) -> Stream.of(path, path.substring(LANGUAGE)));
		Stream.of(pages, tags, shortLinks)
			.flatMap((paths) -> paths)
			.distinct()
			.forEach((path) -> addresses.merge(plain(decoded(path)), Optional.of(path), (_, _) -> Optional.empty()));
		return addresses;
	}

	private static String decoded(String path) {
		return UriUtils.decode(path, StandardCharsets.UTF_8);
	}

	private static String plain(String path) {
		String hyphened = HYPHEN.matcher(UNSEEN.matcher(path).replaceAll("")).replaceAll("-");
		return END.matcher(QUERY.split(hyphened, 2)[0]).replaceFirst("").toLowerCase(Locale.ROOT);
	}

	@Override
	protected Optional<String> newAddress(HttpServletRequest request) {
		String path = decoded(request.getRequestURI());
		if (path.length() > LONGEST) {
			return Optional.empty();
		}
		int sign = path.indexOf('#');
		String place = (sign < 0) ? ""
				: known("/go/" + path.substring(sign + 1)).map(MistypedAddressRedirects::fragment).orElse("");
		return known((sign < 0) ? path : path.substring(0, sign)).filter((address) -> !decoded(address).equals(path))
			.map((address) -> address + query(path, request.getQueryString()) + place);
	}

	/** What stands in the path is the query where there is no other. */
	private static String query(String path, @Nullable String query) {
		String[] parts = QUERY.split(path, 2);
		return TypedText.query((query == null && parts.length > 1) ? END.matcher(parts[1]).replaceFirst("") : query);
	}

	private Optional<String> known(String path) {
		return this.addresses.get().getOrDefault(plain(path), Optional.empty());
	}

	/** Some programs write the sign before a place on a page as they would a letter. */
	private static String fragment(String shortLink) {
		return "#" + shortLink.substring("/go/".length());
	}

}
