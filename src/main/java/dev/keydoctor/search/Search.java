package dev.keydoctor.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.keydoctor.guide.Catalog;
import dev.keydoctor.guide.ContentRepository;
import dev.keydoctor.site.Language;

import org.springframework.stereotype.Component;

/**
 * Finds sections by words. Follows the catalog: a new one is read before the next search.
 */
@Component
class Search {

	private final ContentRepository contentRepository;

	private volatile Shelf shelf;

	Search(ContentRepository contentRepository) {
		this.contentRepository = contentRepository;
		this.shelf = Shelf.of(contentRepository.catalog());
	}

	/**
	 * Finds sections in one language.
	 * @param language the language
	 * @param question what is looked for
	 * @param most how many hits are enough
	 * @return the best hits, the best one first
	 */
	List<Hit> hits(Language language, SearchQuery question, int most) {
		return current().index(language).search(question, most);
	}

	/**
	 * Finds sections in the other languages.
	 * @return the hits by language; languages without any are left out
	 */
	Map<Language, List<Hit>> hitsElsewhere(Language language, SearchQuery question, int most) {
		Map<Language, List<Hit>> hits = new LinkedHashMap<>();
		Language.ALL.stream()
			.filter((other) -> other != language)
			.forEach((other) -> hits.put(other, hits(other, question, most)));
		hits.values().removeIf(List::isEmpty);
		return hits;
	}

	/** How many sections can be found, all languages taken together. */
	int size() {
		return this.shelf.indexes().values().stream().mapToInt(SectionIndex::size).sum();
	}

	private Shelf current() {
		Catalog catalog = this.contentRepository.catalog();
		return (this.shelf.catalog() == catalog) ? this.shelf : renew(catalog);
	}

	private synchronized Shelf renew(Catalog catalog) {
		if (this.shelf.catalog() != catalog) {
			this.shelf = Shelf.of(catalog);
		}
		return this.shelf;
	}

	/** The indexes and the catalog that they were made of. */
	private record Shelf(Catalog catalog, Map<Language, SectionIndex> indexes) {

		static Shelf of(Catalog catalog) {
			return new Shelf(catalog,
					Language.ALL.parallelStream()
						.collect(Collectors.toConcurrentMap(Function.identity(),
								(language) -> new SectionIndex(catalog, language))));
		}

		SectionIndex index(Language language) {
			return Objects.requireNonNull(this.indexes.get(language));
		}

	}

}
