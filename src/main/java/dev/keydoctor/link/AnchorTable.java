package dev.keydoctor.link;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.keydoctor.site.Language;

/**
 * A writer of anchors as a table that spreadsheets read: CSV after RFC 4180, or with
 * another character between the cells. Commons CSV would be 61 KB for ten lines.
 */
final class AnchorTable {

	private static final String FORMULA = "=+-@\t\r";

	private AnchorTable() {
	}

	static String of(Collection<AnchorLinks> anchors, String separator) {
		return Stream.concat(Stream.of(head()), anchors.stream().map(AnchorTable::row))
			.map((cells) -> line(cells, separator))
			.collect(Collectors.joining());
	}

	private static List<String> head() {
		return join(Stream.of("id", "page"), codes("title_"), codes("link_"), Stream.of("aliases", "shortLink"));
	}

	private static Stream<String> codes(String prefix) {
		return Language.CODES.stream().map(prefix::concat);
	}

	private static List<String> row(AnchorLinks anchor) {
		return join(Stream.of(anchor.id(), anchor.page()), anchor.titles().values().stream(),
				anchor.links().values().stream(), Stream.of(String.join(" ", anchor.aliases()), anchor.shortLink()));
	}

	@SafeVarargs
	private static List<String> join(Stream<String>... parts) {
		return Stream.of(parts).flatMap((part) -> part).toList();
	}

	private static String line(List<String> cells, String separator) {
		return cells.stream().map(AnchorTable::cell).collect(Collectors.joining(separator, "", "\r\n"));
	}

	/**
	 * A cell that a spreadsheet would compute gets an apostrophe, so that it stays text.
	 */
	private static String cell(String text) {
		boolean formula = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
		return '"' + (formula ? "'" : "") + text.replace("\"", "\"\"") + '"';
	}

}
