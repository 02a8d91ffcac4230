package dev.keydoctor.guide;

/**
 * A repository of the pages.
 */
@FunctionalInterface
public interface ContentRepository {

	/**
	 * The pages as they are now. Keep the catalog for the length of one request only: in
	 * development the next one may be newer.
	 * @return a whole and consistent catalog
	 */
	Catalog catalog();

	/**
	 * Whether the files may change while the application runs, so that asking for the
	 * catalog may read them.
	 * @return {@code false} where asking never blocks, as is usual
	 */
	default boolean isReloadable() {
		return false;
	}

}
