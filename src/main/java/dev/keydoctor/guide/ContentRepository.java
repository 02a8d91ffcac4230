package dev.keydoctor.guide;

/**
 * A repository of the pages.
 */
@FunctionalInterface
public interface ContentRepository {

	/**
	 * The pages as they are now. Keep the catalog for the length of one request only: the
	 * next one may be newer. Asking never blocks.
	 * @return a whole and consistent catalog
	 */
	Catalog catalog();

}
