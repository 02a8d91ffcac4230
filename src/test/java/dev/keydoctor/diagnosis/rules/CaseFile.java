package dev.keydoctor.diagnosis.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.keydoctor.diagnosis.Diagnosis;
import dev.keydoctor.diagnosis.TextSource;
import dev.keydoctor.diagnosis.key.Redaction;
import dev.keydoctor.openai.Answers;

/**
 * A record of one example of the rule book: a header, a line of three hyphens, then what
 * was pasted or answered. The folder names the verdict.
 *
 * @param verdict the expected verdict
 * @param name the name of the file
 * @param expected the header: {@code expect} (certainty), {@code rule}, {@code provider},
 * {@code status}, {@code code}, {@code request-id}, {@code retry-after}, {@code section};
 * {@code answer: 403 TEXT} makes it a live answer, {@code header: name: value} gives it a
 * header
 * @param text the text or body
 */
public record CaseFile(String verdict, String name, Map<String, String> expected, String text) {

	private static final Path ROOT = Path.of("src/test/resources/dev/keydoctor/diagnosis/cases");

	private static final List<CaseFile> ALL = readAll();

	public static List<CaseFile> all() {
		return ALL;
	}

	private static List<CaseFile> readAll() {
		try (Stream<Path> files = Files.walk(ROOT)) {
			return files.filter(Files::isRegularFile).sorted().map(CaseFile::read).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Those that somebody pasted, and no live answer. */
	static List<CaseFile> pasted() {
		return all().stream().filter((example) -> !example.expected().containsKey("answer")).toList();
	}

	private static CaseFile read(Path file) {
		try {
			String[] parts = Files.readString(file).split("(?m)^---\\R?", 2);
			Map<String, String> expected = parts[0].lines()
				.map((line) -> line.split(": ", 2))
				.collect(Collectors.toMap((pair) -> pair[0], (pair) -> pair[1]));
			String verdict = ROOT.relativize(file).getName(0).toString();
			return new CaseFile(verdict, file.getFileName().toString(), expected, parts[1].stripTrailing());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	public Evidence evidence() {
		String answer = this.expected.get("answer");
		if (answer == null) {
			return Evidence.Pasted.of(Redaction.of(this.text), TextSource.PASTE);
		}
		String[] words = answer.split(" ");
		return Answers.of(Evidence.Request.valueOf(words[1]), Integer.parseInt(words[0]), headers(), this.text);
	}

	/**
	 * Says what a diagnosis is in the words of the header, only where the header asks.
	 */
	Map<String, String> describe(Diagnosis diagnosis) {
		Map<String, String> found = new HashMap<>(Map.of("expect", diagnosis.certainty().code(), "rule",
				diagnosis.rule(), "provider", (diagnosis.provider() != null) ? diagnosis.provider().code() : "null",
				"status", String.valueOf(diagnosis.details().httpStatus()), "code",
				String.valueOf(diagnosis.details().errorCode()), "request-id",
				String.valueOf(diagnosis.details().requestId()), "retry-after",
				String.valueOf(diagnosis.details().retryAfterSeconds()), "section",
				String.valueOf(diagnosis.section())));
		found.keySet().retainAll(this.expected.keySet());
		return found;
	}

	Map<String, String> expectations() {
		Map<String, String> expectations = new HashMap<>(this.expected);
		expectations.keySet().removeAll(List.of("answer", "header"));
		return expectations;
	}

	private Map<String, String> headers() {
		String[] header = this.expected.getOrDefault("header", "").split(": ", 2);
		return (header.length == 2) ? Map.of(header[0], header[1]) : Map.of();
	}

	@Override
	public String toString() {
		return this.verdict + "/" + this.name;
	}

}
