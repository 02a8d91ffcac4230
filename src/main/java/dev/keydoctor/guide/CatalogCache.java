package dev.keydoctor.guide;

import java.util.function.Function;

/**
 * A cache of what is made of the catalog. It follows the catalog: where there is a new
 * one, its value is made before anybody gets it.
 *
 * @param <T> what is made
 */
public final class CatalogCache<T> {

	private final ContentRepository contentRepository;

	private final Function<Catalog, T> maker;

	private volatile Entry<T> entry;

	/** A cache with the value for the catalog of now. */
	public CatalogCache(ContentRepository contentRepository, Function<Catalog, T> maker) {
		this.contentRepository = contentRepository;
		this.maker = maker;
		this.entry = entry(contentRepository.catalog());
	}

	/** The value for the catalog of now. */
	public T get() {
		Entry<T> current = this.entry;
		return ((current.catalog() == this.contentRepository.catalog()) ? current : renewed()).value();
	}

	/** Asks again: while it waited there may have been another change. */
	private synchronized Entry<T> renewed() {
		Catalog catalog = this.contentRepository.catalog();
		if (this.entry.catalog() != catalog) {
			this.entry = entry(catalog);
		}
		return this.entry;
	}

	private Entry<T> entry(Catalog catalog) {
		return new Entry<>(catalog, this.maker.apply(catalog));
	}

	private record Entry<T>(Catalog catalog, T value) {
	}

}
