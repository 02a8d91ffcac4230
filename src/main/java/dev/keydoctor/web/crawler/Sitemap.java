package dev.keydoctor.web.crawler;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import dev.keydoctor.guide.Catalog;
import dev.keydoctor.site.Language;
import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriUtils;

/**
 * Lists all pages for search engines, each with its twins in the other languages, as
 * <a href="https://www.sitemaps.org/protocol.html">sitemaps.org</a> has it.
 *
 * @param publicUrl the address of the portal without a slash at the end
 */
record Sitemap(String publicUrl) {

	private static final String SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9";

	private static final String XHTML = "http://www.w3.org/1999/xhtml";

	/** The pages that no file of the content stands for. */
	private static final List<String> PLACES = List.of("/", "/explain", "/check", "/guides", "/errors");

	String of(Catalog catalog) {
		StringWriter text = new StringWriter();
		try {
			XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
			xml.writeStartDocument("UTF-8", "1.0");
			xml.writeStartElement("urlset");
			xml.writeDefaultNamespace(SITEMAP);
			xml.writeNamespace("xhtml", XHTML);
			for (String place : PLACES) {
				write(xml, everywhere(place), Map.of());
			}
			for (Map.Entry<String, Map<Language, LocalDate>> page : updates(catalog).entrySet()) {
				write(xml, everywhere(page.getKey()), page.getValue());
			}
			for (Map<Language, String> tag : tags(catalog)) {
				write(xml, tag, Map.of());
			}
			xml.writeEndDocument();
			return text.toString();
		}
		catch (XMLStreamException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** When each page was last changed, by its place and language. */
	private static Map<String, Map<Language, LocalDate>> updates(Catalog catalog) {
		Map<String, Map<Language, LocalDate>> updates = new TreeMap<>();
		catalog.pages()
			.forEach((page) -> updates
				.computeIfAbsent("/" + page.kind().path() + "/" + page.slug(), (_) -> new TreeMap<>())
				.put(page.language(), page.updated()));
		return updates;
	}

	private static Map<Language, String> everywhere(String place) {
		Map<Language, String> places = new LinkedHashMap<>();
		Language.ALL.forEach((language) -> places.put(language, place));
		return places;
	}

	/** The place of each tag in the languages that use it. */
	private static Collection<Map<Language, String>> tags(Catalog catalog) {
		Map<String, Map<Language, String>> tags = new LinkedHashMap<>();
		for (Language language : Language.ALL) {
			catalog.tags(language)
				.forEach((tag) -> tags.computeIfAbsent(tag.key(), (_) -> new LinkedHashMap<>())
					.put(language, "/tags/" + UriUtils.encodePathSegment(tag.slug(), StandardCharsets.UTF_8)));
		}
		return tags.values();
	}

	private void write(XMLStreamWriter xml, Map<Language, String> places, Map<Language, LocalDate> updates)
			throws XMLStreamException {
		for (Map.Entry<Language, String> place : places.entrySet()) {
			xml.writeStartElement("url");
			write(xml, "loc", address(place));
			write(xml, "lastmod", updates.get(place.getKey()));
			for (Map.Entry<Language, String> twin : places.entrySet()) {
				xml.writeEmptyElement("xhtml", "link", XHTML);
				xml.writeAttribute("rel", "alternate");
				xml.writeAttribute("hreflang", twin.getKey().code());
				xml.writeAttribute("href", address(twin));
			}
			xml.writeEndElement();
		}
	}

	private static void write(XMLStreamWriter xml, String name, @Nullable Object value) throws XMLStreamException {
		if (value != null) {
			xml.writeStartElement(name);
			xml.writeCharacters(value.toString());
			xml.writeEndElement();
		}
	}

	private String address(Map.Entry<Language, String> place) {
		return this.publicUrl + "/" + place.getKey().code() + place.getValue();
	}

}
