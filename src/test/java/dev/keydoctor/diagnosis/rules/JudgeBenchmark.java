package dev.keydoctor.diagnosis.rules;

import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

import dev.keydoctor.diagnosis.Diagnosis;
import dev.keydoctor.diagnosis.key.Redaction;

/**
 * A benchmark that prints how many milliseconds of CPU a judgement takes over growing
 * texts; twice the text should take about twice the time.
 */
final class JudgeBenchmark {

	private static final int[] SIZES = { 1_000, 2_500, 5_000, 10_000, 20_000 };

	private static final int ROUNDS = 20;

	private JudgeBenchmark() {
	}

	public static void main(String[] args) {
		splinters().forEach((name, splinter) -> {
			StringBuilder line = new StringBuilder("%-12s".formatted(name));
			for (int size : SIZES) {
				line.append("%7d: %6.2f ms".formatted(size, milliseconds(splinter.repeat(size).substring(0, size))));
			}
			System.out.println(line);
		});
	}

	private static Map<String, String> splinters() {
		Map<String, String> splinters = new LinkedHashMap<>();
		splinters.put("prose", "The quick brown fox jumps over the lazy dog at 429 places. ");
		splinters.put("letters", "a");
		splinters.put("digits", "4");
		splinters.put("statuses", "status: 401 ");
		splinters.put("escapes", "\\\\u0041\\\"\\n");
		splinters.put("entities", "&amp;amp;#x27;");
		splinters.put("key begins", "sk-");
		splinters.put("key names", "gsk_");
		splinters.put("masked", "sk-a*");
		splinters.put("tokens", "eyJa.");
		splinters.put("addresses", "a@b.");
		splinters.put("models", "model `a-");
		splinters.put("fields", "code: \"a_");
		splinters.put("hosts", "for https://a.");
		splinters.put("snakes", "a_1");
		splinters.put("near misses", "organization must be verifie ");
		splinters.put("ligatures", "\ufdfa");
		return splinters;
	}

	private static double milliseconds(String text) {
		judge(text);
		long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
		for (int i = 0; i < ROUNDS; i++) {
			judge(text);
		}
		return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e6 / ROUNDS;
	}

	private static Diagnosis judge(String text) {
		return RuleBooks.ruleBook().judge(new Evidence.Pasted(Redaction.of(text).text()), LocalDate.EPOCH);
	}

}
