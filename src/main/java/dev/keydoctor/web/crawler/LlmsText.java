package dev.keydoctor.web.crawler;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.keydoctor.guide.Catalog;
import dev.keydoctor.guide.Page;
import dev.keydoctor.site.Language;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * A writer of the list of all pages in Markdown, and of the API, for language models, as
 * <a href="https://llmstxt.org">llmstxt.org</a> has it.
 */
@Component
class LlmsText {

	private static final String TEXT = """
			# Key Doctor

			> %s

			## %s

			%s
			## %s

			%s
			## API

			- [JSON API](%s/api.md): %s
			""";

	private final MessageSource messages;

	LlmsText(MessageSource messages) {
		this.messages = messages;
	}

	String write(Catalog catalog, Language language, String publicUrl) {
		return TEXT.formatted(word("web.llms.about", language), word("guide.list.title", language),
				list(guides(catalog, language), publicUrl), word("guide.errors.title", language),
				list(catalog.errors(language), publicUrl), publicUrl, word("web.llms.api", language));
	}

	private String word(String key, Language language) {
		return this.messages.getMessage(key, null, language.locale());
	}

	private static List<Page> guides(Catalog catalog, Language language) {
		return Stream.concat(catalog.guides(language).stream(), catalog.places(language).stream()).toList();
	}

	private static String list(List<Page> pages, String publicUrl) {
		return pages.stream()
			.map((page) -> "- [%s](%s%s.md): %s\n".formatted(page.title(), publicUrl, page.path(), page.summary()))
			.collect(Collectors.joining());
	}

}
