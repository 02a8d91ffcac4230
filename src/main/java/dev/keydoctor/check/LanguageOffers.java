package dev.keydoctor.check;

import java.util.Optional;

import dev.keydoctor.site.Language;
import dev.keydoctor.site.Languages;
import dev.keydoctor.site.PublicUrl;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * A component that offers a report in the reader's own language to whoever followed a
 * link that somebody else has sent. The link keeps the language in which it was copied:
 * many who share a language have their browsers in another. Who comes from a page of ours
 * has chosen already.
 */
@Component
class LanguageOffers {

	private final Languages languages;

	private final PublicUrl publicUrl;

	private final MessageSource messages;

	LanguageOffers(Languages languages, PublicUrl publicUrl, MessageSource messages) {
		this.languages = languages;
		this.publicUrl = publicUrl;
		this.messages = messages;
	}

	/** What to offer beside a page in the given language. */
	Optional<LanguageOffer> find(Language shown, HttpServletRequest request) {
		return this.languages.preferred(request)
			.filter((language) -> language != shown && !comesFromUs(request))
			.map((language) -> new LanguageOffer(language,
					this.messages.getMessage("check.report.offer", null, language.locale())));
	}

	/** Our pages name themselves to each other: {@code Referrer-Policy}. */
	private boolean comesFromUs(HttpServletRequest request) {
		String page = request.getHeader(HttpHeaders.REFERER);
		return page != null && page.startsWith(this.publicUrl.resolve(request) + "/");
	}

}
