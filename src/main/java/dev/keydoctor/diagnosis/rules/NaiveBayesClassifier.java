package dev.keydoctor.diagnosis.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.keydoctor.diagnosis.Verdict;
import dev.keydoctor.diagnosis.text.Letters;

/**
 * A multinomial naive Bayes classifier that has learnt from examples which words go with
 * which verdict; what is rare counts more (tf-idf). It knows a text by the beginnings of
 * its words, each alone and with the next one's, and by pieces of four letters, so that
 * endings and misspellings matter little. Of each of these features it keeps the hash
 * alone, and numbers in half precision: the names would take 2 MB.
 */
final class NaiveBayesClassifier {

	private static final int PIECE = 4;

	private static final int BEGINNING = 5;

	/* As if each feature stood this often in the examples of every verdict. */
	private static final double SMOOTHING = 0.1;

	private final List<Verdict> verdicts;

	/* By verdict. */
	private final double[] logPriors;

	/*
	 * The hashes of the features that stand in more than one example, in ascending order.
	 */
	private final int[] features;

	/* By the number of the feature. */
	private final double[] rarities;

	/*
	 * By verdict and feature, as IEEE 754 binary16: how likely a text of the verdict has
	 * it.
	 */
	private final short[][] logLikelihoods;

	/**
	 * Learns from short texts of each verdict.
	 * @param logPriors how much more is expected of a verdict than of the others before a
	 * word is read; 0 where nothing is said
	 */
	NaiveBayesClassifier(Map<Verdict, List<String>> examples, Map<Verdict, Double> logPriors) {
		this.verdicts = List.copyOf(examples.keySet());
		this.logPriors = this.verdicts.stream()
			.mapToDouble((verdict) -> logPriors.getOrDefault(verdict, 0.0))
			.toArray();
		List<List<Map<Integer, Integer>>> counts = examples.values()
			.stream()
			.map((texts) -> texts.stream().map(NaiveBayesClassifier::counts).toList())
			.toList();
		Map<Integer, Integer> texts = new TreeMap<>();
		counts.forEach((ofVerdict) -> ofVerdict
			.forEach((text) -> text.keySet().forEach((feature) -> texts.merge(feature, 1, Integer::sum))));
		texts.values().removeIf((number) -> number == 1);
		int all = counts.stream().mapToInt(List::size).sum();
		this.features = texts.keySet().stream().mapToInt(Integer::intValue).toArray();
		this.rarities = texts.values().stream().mapToDouble((number) -> Math.log((double) all / number)).toArray();
		this.logLikelihoods = new short[counts.size()][];
		Arrays.setAll(this.logLikelihoods, (verdict) -> logLikelihoods(counts.get(verdict)));
	}

	/** Which share of the words of a text stands in examples, from 0 to 1. */
	double familiarity(String text) {
		return Arrays.stream(Letters.inWords(text).split(" "))
			.mapToInt((word) -> (indexOf(beginning(word).hashCode()) >= 0) ? 1 : 0)
			.average()
			.orElse(0);
	}

	/**
	 * Orders the verdicts by how well a short text goes with their examples, the
	 * likeliest first; nothing where the examples have nothing of the text.
	 */
	Stream<Verdict> likeliestFirst(String text) {
		Map<Integer, Double> known = vector(counts(text));
		if (known.isEmpty()) {
			return Stream.empty();
		}
		double[] sums = this.logPriors.clone();
		known.forEach((feature, weight) -> {
			for (int verdict = 0; verdict < sums.length; verdict++) {
				sums[verdict] += weight * Float.float16ToFloat(this.logLikelihoods[verdict][feature]);
			}
		});
		return IntStream.range(0, sums.length)
			.boxed()
			.sorted(Comparator.comparingDouble((verdict) -> -sums[verdict]))
			.map(this.verdicts::get);
	}

	private short[] logLikelihoods(List<Map<Integer, Integer>> texts) {
		double[] weights = new double[this.features.length];
		Arrays.fill(weights, SMOOTHING);
		texts.forEach((text) -> vector(text).forEach((feature, weight) -> weights[feature] += weight));
		double sum = Arrays.stream(weights).sum();
		short[] logLikelihoods = new short[weights.length];
		for (int feature = 0; feature < weights.length; feature++) {
			logLikelihoods[feature] = Float.floatToFloat16((float) Math.log(weights[feature] / sum));
		}
		return logLikelihoods;
	}

	/* The weights of the known features of a text, of length one together. */
	private Map<Integer, Double> vector(Map<Integer, Integer> counts) {
		Map<Integer, Double> vector = new HashMap<>();
		double squares = 0;
		for (Map.Entry<Integer, Integer> count : counts.entrySet()) {
			int feature = indexOf(count.getKey());
			if (feature >= 0) {
				double weight = (1 + Math.log(count.getValue())) * this.rarities[feature];
				vector.put(feature, weight);
				squares += weight * weight;
			}
		}
		double length = Math.sqrt(squares);
		vector.replaceAll((_, weight) -> weight / length);
		return vector;
	}

	/* Negative where the feature is unknown. */
	private int indexOf(int feature) {
		return Arrays.binarySearch(this.features, feature);
	}

	/* Which features a text has, and how often. */
	private static Map<Integer, Integer> counts(String text) {
		List<String> words = List.of(Letters.inWords(text).split(" "));
		List<String> names = new ArrayList<>();
		String before = "";
		for (String word : words) {
			String beginning = beginning(word);
			names.add(beginning);
			names.add(before + " " + beginning);
			before = beginning;
			String bounded = "_" + word + "_";
			for (int at = 0; at + PIECE <= bounded.length(); at++) {
				names.add("*" + bounded.substring(at, at + PIECE));
			}
		}
		Map<Integer, Integer> counts = new HashMap<>();
		names.forEach((name) -> counts.merge(name.hashCode(), 1, Integer::sum));
		return counts;
	}

	private static String beginning(String word) {
		return word.substring(0, Math.min(BEGINNING, word.length()));
	}

}
