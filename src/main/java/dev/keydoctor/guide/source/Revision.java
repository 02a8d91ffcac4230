package dev.keydoctor.guide.source;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

import org.springframework.util.function.ThrowingSupplier;

/**
 * A hash of a Polish text, by which a translation tells whether it still follows it.
 */
public final class Revision {

	/** The key in a translation's front matter. */
	public static final String KEY = "sourceRevision";

	private Revision() {
	}

	/**
	 * The revision of a Polish page: the first 12 hex digits of a SHA-256 over title,
	 * summary and body, which blanks at the end of a line and empty lines at the end of
	 * the file do not change.
	 */
	public static String of(PageFile page) {
		String text = page.head().text("title").orElse("") + "\n" + page.head().text("summary").orElse("") + "\n"
				+ page.body().replaceAll("(?m)[ \\t]+$", "").stripTrailing();
		MessageDigest digest = ThrowingSupplier.of(() -> MessageDigest.getInstance("SHA-256")).get();
		return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)), 0, 6);
	}

	/** Whether the Polish text is newer than this translation. */
	public static boolean outdated(PageFile translation, Content content) {
		return !translation.isSourceLanguage() && content.original(translation)
			.filter((original) -> !of(original).equals(translation.head().text(KEY).orElse("")))
			.isPresent();
	}

	/** The file of a translation, stamped with the revision that it follows. */
	public static String stamp(PageFile translation, String revision) {
		String line = KEY + ": " + revision;
		int end = translation.source().length() - translation.body().length();
		String head = translation.source().substring(0, end);
		boolean stamped = head.contains("\n" + KEY + ":");
		return (stamped ? head.replaceFirst("(?m)^" + KEY + ":.*$", line)
				: head.replaceFirst("\\n---[ \\t]*\\n$", "\n" + line + "$0")) + translation.body();
	}

}
