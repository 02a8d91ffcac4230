package dev.keydoctor.search;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import dev.keydoctor.guide.ContentRepository;
import dev.keydoctor.guide.library.RealContent;

/**
 * A benchmark that measures what the search costs: run it after a change of the index or
 * of the queries.
 */
final class SearchCost {

	private static final int ROUNDS = 200;

	private SearchCost() {
	}

	public static void main(String[] args) {
		ContentRepository contentRepository = RealContent.contentRepository();
		long before = now();
		Search search = new Search(contentRepository);
		System.out.printf("%d ms to read the pages%n", since(before).toMillis());
		for (int warmUp = 0; warmUp < ROUNDS; warmUp++) {
			askAll(search);
		}
		List<Duration> times = new ArrayList<>();
		for (int round = 0; round < ROUNDS; round++) {
			times.addAll(askAll(search));
		}
		times.sort(null);
		System.out.printf("%d queries, median %d µs, p99 %d µs, longest %d µs%n", times.size(), micros(times, 0.5),
				micros(times, 0.99), micros(times, 1));
	}

	private static List<Duration> askAll(Search search) {
		return SearchCase.all().map((asked) -> {
			long start = now();
			search.hits(asked.language(), SearchQuery.of(asked.words()), 20);
			return since(start);
		}).toList();
	}

	private static long micros(List<Duration> sorted, double part) {
		return sorted.get((int) ((sorted.size() - 1) * part)).toNanos() / 1000;
	}

	/** The time of the processor, which other programs on the machine do not disturb. */
	private static long now() {
		return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
	}

	private static Duration since(long start) {
		return Duration.ofNanos(now() - start);
	}

}
