package dev.keydoctor.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.keydoctor.guide.Catalog;
import dev.keydoctor.guide.CatalogCache;
import dev.keydoctor.guide.ContentRepository;
import dev.keydoctor.site.Language;

import org.springframework.stereotype.Component;

/**
 * A component that finds sections by words.
 */
@Component
public class Search {

	private final CatalogCache<Map<Language, SectionIndex>> indexes;

	Search(ContentRepository contentRepository) {
		this.indexes = new CatalogCache<>(contentRepository, Search::indexes);
	}

	private static Map<Language, SectionIndex> indexes(Catalog catalog) {
		return Language.ALL.parallelStream()
			.collect(
					Collectors.toConcurrentMap(Function.identity(), (language) -> new SectionIndex(catalog, language)));
	}

	/**
	 * Finds sections in one language.
	 * @param most how many hits are enough
	 */
	List<Hit> hits(Language language, SearchQuery query, int most) {
		return index(language).search(query, most);
	}

	/**
	 * Finds the sections of guides that answer a question, in one language only, since
	 * each search for a question allocates a few megabytes. A text that is longer than
	 * any query is no question. Where the whole finds nothing, its sentences that ask are
	 * searched alone: around them people tell what led to it.
	 * @param most how many are enough
	 * @return the ids of their anchors, the best first
	 */
	public List<String> answers(Language language, String question, int most) {
		if (!SearchQuery.isShort(question)) {
			return List.of();
		}
		SectionIndex index = index(language);
		return Stream.of(question, SearchQuery.asking(question))
			.map(SearchQuery::of)
			.distinct()
			.map((query) -> index.answers(query, most))
			.filter(Predicate.not(List::isEmpty))
			.findFirst()
			.stream()
			.flatMap(List::stream)
			.flatMap((section) -> section.names().stream().limit(1))
			.toList();
	}

	/** Finds sections in the other languages; those without any are left out. */
	Map<Language, List<Hit>> hitsElsewhere(Language language, SearchQuery query, int most) {
		Map<Language, List<Hit>> hits = new LinkedHashMap<>();
		Language.ALL.stream()
			.filter((other) -> other != language)
			.forEach((other) -> hits.put(other, hits(other, query, most)));
		hits.values().removeIf(List::isEmpty);
		return hits;
	}

	private SectionIndex index(Language language) {
		return Objects.requireNonNull(this.indexes.get().get(language));
	}

}
