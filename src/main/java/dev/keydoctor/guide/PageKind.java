package dev.keydoctor.guide;

import java.util.Arrays;
import java.util.Optional;

/**
 * An enum of the kinds of page that authors write.
 */
public enum PageKind {

	/** Explains a subject, section by section. */
	GUIDE("guides"),

	/** Explains one verdict. */
	ERROR("errors"),

	/** Stands at the top, around something that the portal itself finds out. */
	PLACE("");

	private final String path;

	PageKind(String path) {
		this.path = path;
	}

	/**
	 * The part of the address, which is the folder of the files too; empty at the top.
	 */
	public String path() {
		return this.path;
	}

	/**
	 * The end of the address of a page, such as {@code guides/api-key}, in whatever
	 * language.
	 */
	public String page(String slug) {
		return this.path.isEmpty() ? slug : this.path + "/" + slug;
	}

	/** Finds the kind with this part of the address, such as {@code guides}. */
	public static Optional<PageKind> of(String path) {
		return Arrays.stream(values()).filter((kind) -> kind.path.equals(path)).findAny();
	}

}
