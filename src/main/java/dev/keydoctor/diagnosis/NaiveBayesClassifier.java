package dev.keydoctor.diagnosis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A multinomial naive Bayes classifier that has learnt from examples which words go with
 * which verdict; what is rare counts more (tf-idf). It knows a text by the beginnings of
 * its words, each alone and with the next one's, and by pieces of four letters, so that
 * endings and misspellings matter little.
 */
final class NaiveBayesClassifier {

	private static final int PIECE = 4;

	private static final int BEGINNING = 5;

	/* As if each feature stood this often in the examples of every verdict. */
	private static final double SMOOTHING = 0.05;

	private final List<Verdict> verdicts;

	private final Map<String, Feature> features = new HashMap<>();

	/**
	 * Learns from examples.
	 * @param examples short texts of each verdict
	 */
	NaiveBayesClassifier(Map<Verdict, List<String>> examples) {
		this.verdicts = List.copyOf(examples.keySet());
		List<List<Map<String, Integer>>> counts = examples.values()
			.stream()
			.map((texts) -> texts.stream().map(NaiveBayesClassifier::counts).toList())
			.toList();
		List<Map<String, Integer>> all = counts.stream().flatMap(List::stream).toList();
		all.stream()
			.flatMap((text) -> text.keySet().stream())
			.forEach((name) -> this.features.computeIfAbsent(name, (_) -> new Feature(this.verdicts.size())).texts++);
		this.features.values().forEach((feature) -> feature.rarity = Math.log((double) all.size() / feature.texts));
		for (int verdict = 0; verdict < counts.size(); verdict++) {
			learn(counts.get(verdict), verdict);
		}
	}

	/**
	 * Orders the verdicts by how well a text goes with their examples.
	 * @param text a short text
	 * @return all verdicts, the likeliest first; nothing where no example has anything of
	 * the text
	 */
	Stream<Verdict> likeliestFirst(String text) {
		Map<Feature, Double> known = vector(counts(text));
		if (known.isEmpty()) {
			return Stream.empty();
		}
		double[] likelihoods = new double[this.verdicts.size()];
		known.forEach((feature, weight) -> {
			for (int verdict = 0; verdict < likelihoods.length; verdict++) {
				likelihoods[verdict] += weight * feature.byVerdict[verdict];
			}
		});
		return IntStream.range(0, likelihoods.length)
			.boxed()
			.sorted(Comparator.comparingDouble((verdict) -> -likelihoods[verdict]))
			.map(this.verdicts::get);
	}

	private void learn(List<Map<String, Integer>> texts, int verdict) {
		texts.forEach((text) -> vector(text).forEach((feature, weight) -> feature.byVerdict[verdict] += weight));
		double sum = this.features.values()
			.stream()
			.mapToDouble((feature) -> feature.byVerdict[verdict] + SMOOTHING)
			.sum();
		this.features.values()
			.forEach(
					(feature) -> feature.byVerdict[verdict] = Math.log((feature.byVerdict[verdict] + SMOOTHING) / sum));
	}

	/* The weights of the known features of a text; a vector of length one. */
	private Map<Feature, Double> vector(Map<String, Integer> counts) {
		Map<Feature, Double> vector = new LinkedHashMap<>();
		counts.forEach((name, count) -> {
			Feature feature = this.features.get(name);
			if (feature != null) {
				vector.put(feature, (1 + Math.log(count)) * feature.rarity);
			}
		});
		double length = Math.sqrt(vector.values().stream().mapToDouble((weight) -> weight * weight).sum());
		vector.replaceAll((_, weight) -> (length > 0) ? weight / length : 0);
		return vector;
	}

	/* Which features a text has, and how often. */
	private static Map<String, Integer> counts(String text) {
		List<String> words = List.of(Letters.inWords(text).split(" "));
		List<String> names = new ArrayList<>();
		String before = "";
		for (String word : words) {
			String beginning = word.substring(0, Math.min(BEGINNING, word.length()));
			names.add(beginning);
			names.add(before + " " + beginning);
			before = beginning;
			String bounded = "_" + word + "_";
			IntStream.rangeClosed(0, bounded.length() - PIECE)
				.forEach((at) -> names.add("*" + bounded.substring(at, at + PIECE)));
		}
		Map<String, Integer> counts = new LinkedHashMap<>();
		names.forEach((name) -> counts.merge(name, 1, Integer::sum));
		return counts;
	}

	/**
	 * What is known of a feature: in how many examples it stands, how rare that makes it,
	 * and the logarithm of how likely it is in a text of each verdict.
	 */
	private static final class Feature {

		private final double[] byVerdict;

		private int texts;

		private double rarity;

		Feature(int verdicts) {
			this.byVerdict = new double[verdicts];
		}

	}

}
