package dev.keydoctor.site;

import java.net.URI;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * A component that finds the language of a reader: by the address, which names it in its
 * path or as {@code ?lang=}, else by what the browser prefers, else the default.
 */
@Component
public class Languages {

	private static final Pattern ASKED = Pattern.compile("(?:^|&)lang=([A-Za-z]{2})(?:&|$)");

	/** Browsers send less, and the JDK takes time with the square of the length. */
	private static final int LONGEST_PREFERENCE = 500;

	private final Language defaultLanguage;

	@Autowired
	Languages(PortalProperties portal) {
		this(portal.defaultLanguage());
	}

	Languages(Language defaultLanguage) {
		this.defaultLanguage = defaultLanguage;
	}

	/**
	 * The language of a request: that of its path, also when the request has become an
	 * error page, else the one that its query asks for, else the preferred one.
	 */
	public Language resolve(HttpServletRequest request) {
		Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
		String path = (failed instanceof String uri) ? uri : request.getRequestURI();
		return Language.ofPath(path)
			.or(() -> asked(request.getQueryString()))
			.or(() -> preferred(request))
			.orElse(this.defaultLanguage);
	}

	/** Leads on to an address that was made in the language of the reader. */
	public static ResponseEntity<Void> redirect(String address) {
		return ResponseEntity.status(HttpStatus.FOUND)
			.location(URI.create(address))
			.varyBy(HttpHeaders.ACCEPT_LANGUAGE)
			.build();
	}

	/** The language for readers without a preference. */
	public Language defaultLanguage() {
		return this.defaultLanguage;
	}

	/** Looks at the query only: asking for a parameter would read a posted form too. */
	private static Optional<Language> asked(@Nullable String query) {
		Matcher asked = ASKED.matcher((query != null) ? query : "");
		return asked.find() ? Language.of(asked.group(1).toLowerCase(Locale.ROOT)) : Optional.empty();
	}

	/**
	 * The language that the browser prefers, where it asks for one of ours. The header
	 * may be missing, nonsense or too long to be a browser's.
	 */
	public Optional<Language> preferred(HttpServletRequest request) {
		String asked = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
		if (asked == null || asked.length() > LONGEST_PREFERENCE) {
			return Optional.empty();
		}
		try {
			return Optional.ofNullable(Locale.lookupTag(LanguageRange.parse(asked), Language.CODES))
				.flatMap(Language::of);
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

}
