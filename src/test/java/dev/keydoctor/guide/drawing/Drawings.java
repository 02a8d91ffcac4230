package dev.keydoctor.guide.drawing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A list of all drawings by name; its main method writes them to {@code content/images}.
 */
final class Drawings {

	private Drawings() {
	}

	static Map<String, String> all() {
		Map<String, String> drawings = new TreeMap<>();
		Stream
			.of(AccountDrawings.all(), KeyDrawings.all(), BillingDrawings.all(), LimitDrawings.all(),
					VerificationDrawings.all(), ErrorDrawings.all())
			.forEach((topic) -> topic.forEach((name, sheet) -> drawings.put(name, sheet.toString())));
		return drawings;
	}

	public static void main(String[] args) throws IOException {
		Path folder = Files.createDirectories(Path.of("content/images"));
		for (Map.Entry<String, String> drawing : all().entrySet()) {
			Files.writeString(folder.resolve(drawing.getKey() + ".svg"), drawing.getValue());
		}
	}

}
