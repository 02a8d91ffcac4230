package dev.keydoctor.guide;

/**
 * A repository of the pages.
 */
@FunctionalInterface
public interface ContentRepository {

	/**
	 * The pages as they are now, whole and consistent. Keep the catalog for the length of
	 * one request only: the next one may be newer. Asking never blocks.
	 */
	Catalog catalog();

}
