package dev.keydoctor.diagnosis.key;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.keydoctor.diagnosis.text.Letters;
import dev.keydoctor.diagnosis.text.LookAlikes;

/**
 * A record of a made-up key as a reader of pictures garbles it, in what stands around
 * keys: blanks and line ends come in, underscores get lost, letters become others that
 * look alike.
 *
 * @param key the key
 * @param read the text that was read
 */
record GarbledKey(String key, String read) {

	private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

	private static final String HEX = "0123456789abcdef";

	private static final Map<Character, String> LOOK_ALIKES = Map.ofEntries(Map.entry('l', "1I|"), Map.entry('I', "l1"),
			Map.entry('1', "lI"), Map.entry('0', "Oo"), Map.entry('O', "0Q"), Map.entry('o', "0"), Map.entry('s', "5"),
			Map.entry('S', "5$"), Map.entry('5', "S"), Map.entry('B', "8"), Map.entry('8', "B"), Map.entry('g', "9q"),
			Map.entry('z', "2"), Map.entry('Z', "2"), Map.entry('c', "C"), Map.entry('w', "W"), Map.entry('-', "_—"),
			Map.entry('_', "  -"));

	/* Each with the letters of which it is made, and how many. */
	private static final List<String> KINDS = List.of("sk-|64|48", "sk-proj-|64|156", "sk-svcacct-|64|156",
			"sk-admin-|64|156", "sk-ant-api03-|64|95", "AIza|64|35", "gsk_|62|52", "|16|32");

	private static final List<String> PLACES = List.of(
			"  client = OpenAI(api_key=\"%s\")\nopenai.AuthenticationError: Error code: 401",
			"OPENAI_API_KEY=%s\nMODEL=gpt-4o-mini\n# restart after a change",
			"Please save it somewhere safe.\n%s\nCopy   Done",
			"-H 'Authorization: Bearer %s'\n{\"error\": {\"message\": \"You exceeded your current quota\"}}");

	/** Each kind in each place, read four times. */
	static Stream<GarbledKey> all() {
		Random random = new Random(23);
		return IntStream.range(0, 128).mapToObj((i) -> of(KINDS.get(i % 8), PLACES.get(i / 8 % 4), random));
	}

	private static GarbledKey of(String kind, String place, Random random) {
		String[] parts = kind.split("\\|");
		String letters = parts[1].equals("16") ? HEX : parts[1].equals("62") ? LETTERS : LETTERS + "-_";
		String key = parts[0] + random.ints(Integer.parseInt(parts[2]), 0, letters.length())
			.mapToObj((at) -> letters.substring(at, at + 1))
			.collect(Collectors.joining());
		return new GarbledKey(key, place.formatted(garbled(key, random)));
	}

	private static String garbled(String key, Random random) {
		int width = 40 + random.nextInt(60);
		StringBuilder read = new StringBuilder();
		for (int i = 0; i < key.length(); i++) {
			read.append((i % width == width - 1) ? "\n  " : "").append(garbled(key.charAt(i), random));
		}
		return read.toString();
	}

	private static String garbled(char letter, Random random) {
		double fate = random.nextDouble();
		if (letter == '_' && fate < 0.5) {
			return (fate < 0.25) ? " " : "";
		}
		String alike = LOOK_ALIKES.get(letter);
		if (alike != null && fate < 0.05) {
			return alike.substring(0, 1);
		}
		return (fate > 0.975) ? letter + " " : String.valueOf(letter);
	}

	/**
	 * How many letters of the key stand in a row in a text, look-alikes taken for one.
	 */
	int lettersInARow(String text) {
		String sought = folded(this.key);
		return Stream.of(text.split("\\[[a-z ]*removed]"))
			.map(GarbledKey::folded)
			.mapToInt((part) -> longest(sought, part))
			.max()
			.orElse(0);
	}

	private static String folded(String text) {
		return LookAlikes.fold(Letters.of(text));
	}

	private static int longest(String key, String part) {
		int longest = 0;
		for (int start = 0; start + longest < key.length(); start++) {
			while (start + longest < key.length() && part.contains(key.substring(start, start + longest + 1))) {
				longest++;
			}
		}
		return longest;
	}

}
