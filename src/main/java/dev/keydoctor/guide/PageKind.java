package dev.keydoctor.guide;

import java.util.Arrays;
import java.util.Optional;

/**
 * The two kinds of page that authors write.
 */
public enum PageKind {

	/** Explains a subject, section by section. */
	GUIDE("guides"),

	/** Explains one verdict. */
	ERROR("errors");

	private final String path;

	PageKind(String path) {
		this.path = path;
	}

	/**
	 * The part of the address, which is the folder of the files too.
	 * @return {@code guides} or {@code errors}
	 */
	public String path() {
		return this.path;
	}

	/**
	 * Finds the kind with this part of the address.
	 * @param path a part such as {@code guides}
	 * @return the kind, or nothing
	 */
	public static Optional<PageKind> of(String path) {
		return Arrays.stream(values()).filter((kind) -> kind.path.equals(path)).findAny();
	}

}
