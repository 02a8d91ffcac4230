package dev.keydoctor.guide;

import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * A cache of what is made of the catalog. It follows the catalog: the value of a new one
 * is made before that is shown, so that no visitor waits for it.
 *
 * @param <T> what is made
 */
public final class CatalogCache<T> {

	private final ContentRepository contentRepository;

	private final Function<Catalog, T> maker;

	private volatile Entry<T> entry;

	/** The entry for the catalog that is about to be shown. */
	private volatile @Nullable Entry<T> next;

	/** A cache with the value for the catalog of now. */
	public CatalogCache(ContentRepository contentRepository, Function<Catalog, T> maker) {
		this.contentRepository = contentRepository;
		this.maker = maker;
		this.entry = entry(contentRepository.catalog());
		contentRepository.beforeChange((catalog) -> this.next = entry(catalog));
	}

	/** The value for the catalog of now. */
	public T get() {
		Entry<T> current = this.entry;
		return ((current.catalog() == this.contentRepository.catalog()) ? current : renewed()).value();
	}

	/** Looks for the catalog once more: it may have changed while this thread waited. */
	private synchronized Entry<T> renewed() {
		Catalog catalog = this.contentRepository.catalog();
		if (this.entry.catalog() != catalog) {
			Entry<T> prepared = this.next;
			this.entry = (prepared != null && prepared.catalog() == catalog) ? prepared : entry(catalog);
		}
		return this.entry;
	}

	private Entry<T> entry(Catalog catalog) {
		return new Entry<>(catalog, this.maker.apply(catalog));
	}

	private record Entry<T>(Catalog catalog, T value) {
	}

}
