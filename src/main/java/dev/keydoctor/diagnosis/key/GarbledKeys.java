package dev.keydoctor.diagnosis.key;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.keydoctor.diagnosis.text.Deadline;
import org.jspecify.annotations.Nullable;

/**
 * A filter that takes keys out of a text that was read from a picture. Reading garbles a
 * key: blanks and line ends come in, underscores get lost, l becomes 1. What is left is
 * told by its letters alone. The browser applies the same rule before it shows the text:
 * {@code picture/hide.js}.
 */
final class GarbledKeys {

	private static final Pattern PIECE = Pattern.compile("[A-Za-z0-9_|!$\u2010-\u2015-]++");

	/* What can stand between two parts of one key. */
	private static final Pattern GAP = Pattern.compile("[ \\t\\n\\r\u00a0'~]{1,6}");

	/* What tells whose key it was stays. */
	private static final Pattern OWNER = Pattern.compile("sk-(?:ant-|or-|proj-|svcacct-|admin-)?|gsk_|xai-|AIza");

	private static final Pattern REMOVED = Pattern.compile("(?:sk-(?:[a-z]{2,7}-)?|gsk_|xai-|AIza)\\[removed]");

	/* Names of models, and ids of requests, which those who help ask for. */
	private static final Pattern KEPT = Pattern.compile("(?:gpt|o[1-9]|re[qg])(?:[_-].*)?");

	/* The mark of such an id, where the reader broke it behind the mark. */
	private static final Pattern REQ = Pattern.compile("re[qg]");

	private static final String REPLACEMENT = "[removed]";

	private final String text;

	private final List<Run> runs = new ArrayList<>();

	private @Nullable Run run;

	private GarbledKeys(String text) {
		this.text = text;
	}

	/** Takes out what looks like keys. */
	static String removedFrom(String text, Deadline deadline) {
		return new GarbledKeys(text).find(deadline).rest();
	}

	/**
	 * Whether a key was taken out of a text, here or in the browser, that said whose it
	 * was: else it may have been no key.
	 */
	static boolean hasStoodIn(String text) {
		return REMOVED.matcher(text).find();
	}

	private GarbledKeys find(Deadline deadline) {
		Matcher found = PIECE.matcher(deadline.over(this.text));
		String last = "";
		while (found.find()) {
			boolean kept = KEPT.matcher(found.group()).matches() || REQ.matcher(last).matches();
			add(found.start(), found.group(), kept ? KeyPiece.AGAINST : KeyPiece.weight(found.group()));
			last = found.group();
		}
		return this;
	}

	private void add(int start, String piece, int weight) {
		if (weight < 0 || (this.run != null && !isGap(this.run.reach, start))) {
			this.run = null;
		}
		if (this.run == null && weight > 0) {
			this.run = new Run(start);
			this.runs.add(this.run);
		}
		if (this.run != null) {
			this.run.add(start + piece.length(), weight);
		}
	}

	private boolean isGap(int start, int end) {
		return GAP.matcher(this.text.substring(start, Math.min(end, start + 7))).matches();
	}

	private String rest() {
		StringBuilder rest = new StringBuilder();
		int at = 0;
		for (Run each : this.runs) {
			if (each.weight >= KeyPiece.ENOUGH) {
				Matcher owner = OWNER.matcher(this.text).region(each.start, each.end);
				rest.append(this.text, at, owner.lookingAt() ? owner.end() : each.start).append(REPLACEMENT);
				at = each.end;
			}
		}
		return rest.append(this.text, at, this.text.length()).toString();
	}

	/**
	 * A run of pieces that may be parts of a key, with what is short between them.
	 */
	private static final class Run {

		private final int start;

		/*
		 * Where the last piece ends that speaks for a key, and where the last one ends.
		 */
		private int end;

		private int reach;

		private int weight;

		private Run(int start) {
			this.start = start;
		}

		private void add(int reach, int weight) {
			this.reach = reach;
			this.weight += weight;
			this.end = (weight > 0) ? reach : this.end;
		}

	}

}
