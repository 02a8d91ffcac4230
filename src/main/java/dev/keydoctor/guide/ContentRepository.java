package dev.keydoctor.guide;

import java.util.function.Consumer;

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

	/**
	 * Lets somebody prepare for each later catalog before it is shown. A repository that
	 * never changes has nothing to tell.
	 */
	default void beforeChange(Consumer<Catalog> preparation) {
	}

}
