package dev.keydoctor.guide.source;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.keydoctor.guide.Anchor;
import dev.keydoctor.guide.ContentProblem;

/**
 * A record of the ledger of the anchors that were ever published:
 * {@code published-anchors.txt}, a line each with the page, the id and the day.
 */
public record Ledger(List<Entry> entries) {

	/** The file, below the content folder. */
	public static final String FILE = "published-anchors.txt";

	private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

	private static final String HEAD = """
			# Every anchor ever published: page, id, first day. Links to them stand in course materials,
			# so no line is ever taken out: an id that changes stays as an alias.
			""";

	/**
	 * One published anchor.
	 *
	 * @param page the page it is on, such as {@code guides/api-key}
	 * @param id its id, or an alias
	 * @param since the day of its first publication
	 * @param line its line in the file, counted from 1; 0 where it is new
	 */
	public record Entry(String page, String id, String since, int line) {
	}

	/** Reads the ledger; a line that says something else is told, and not an entry. */
	static Ledger read(String text, Consumer<ContentProblem> problems) {
		List<Entry> entries = new ArrayList<>();
		List<String> lines = text.lines().toList();
		for (int index = 0; index < lines.size(); index++) {
			String line = lines.get(index).strip();
			if (line.isEmpty() || line.startsWith("#")) {
				continue;
			}
			String[] words = line.split("\\s+");
			if (words.length == 3 && DAY.matcher(words[2]).matches()) {
				entries.add(new Entry(words[0], words[1], words[2], index + 1));
			}
			else {
				problems.accept(new ContentProblem(FILE, index + 1, "This is no published anchor.",
						"Write the page, the id and the day, such as `guides/api-key create-key 2026-11-21`, and no more."));
			}
		}
		return new Ledger(List.copyOf(entries));
	}

	/** This ledger and the anchors that are not in it yet, in the order of the site. */
	public Ledger with(Anchors anchors, LocalDate today) {
		List<Entry> all = new ArrayList<>(this.entries);
		Set<String> known = this.entries.stream().map(Entry::id).collect(Collectors.toSet());
		Map<String, Integer> order = new HashMap<>();
		for (Anchor anchor : anchors.all()) {
			for (String name : anchor.names()) {
				order.putIfAbsent(name, order.size());
				if (known.add(name)) {
					all.add(new Entry(anchors.page(name, anchor), name, today.toString(), 0));
				}
			}
		}
		all.sort(Comparator.comparing(Entry::page).thenComparingInt((entry) -> order.getOrDefault(entry.id(), -1)));
		return new Ledger(List.copyOf(all));
	}

	/** The file for this ledger. */
	public String text() {
		return this.entries.stream()
			.map((entry) -> entry.page() + " " + entry.id() + " " + entry.since() + "\n")
			.collect(Collectors.joining("", HEAD, ""));
	}

}
