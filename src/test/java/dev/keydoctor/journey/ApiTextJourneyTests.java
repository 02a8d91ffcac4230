package dev.keydoctor.journey;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.keydoctor.diagnosis.Certainty;
import dev.keydoctor.diagnosis.Coded;
import dev.keydoctor.diagnosis.Fixer;
import dev.keydoctor.diagnosis.KeyKind;
import dev.keydoctor.diagnosis.Provider;
import dev.keydoctor.diagnosis.Repair;
import dev.keydoctor.diagnosis.Step;
import dev.keydoctor.diagnosis.StepStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Journeys along the documentation of the JSON API, as the portal serves it: what its
 * examples ask is answered as they show, and what it lists is what there is.
 */
@JourneyTest
class ApiTextJourneyTests {

	/** A request in single quotes and, for its answer, what is taken of it. */
	private static final Pattern EXAMPLE = Pattern.compile(
			"```sh\ncurl -s (.+?) \\| (jq|head -n 2)(?: '\\.\\[(\\d)]')?\n```\n\n```(?:json|csv)\n(.+?)\n```",
			Pattern.DOTALL);

	private static final Pattern ADDRESS = Pattern.compile("^'([^']+)'");

	private static final Pattern HEADER = Pattern.compile("-H '([^:']+): ([^']+)'");

	private static final Pattern BODY = Pattern.compile("-d '([^']+)'");

	private static final Pattern REFUSAL = Pattern.compile("(?m)^\\| (\\d{3}) \\| (.+) \\|$");

	private static final Pattern FIELD = Pattern.compile("(?m)^\\| `(\\w+)` \\|");

	/** The minute of an answer, and the address of the report that holds it. */
	private static final Set<String> OF_THE_MOMENT = Set.of("madeAt", "report");

	@Autowired
	private Visitor visitor;

	@Test
	void theExamplesAreAnsweredAsTheyShow() {
		List<MatchResult> examples = EXAMPLE.matcher(text()).results().toList();

		assertThat(examples).hasSize(6).allSatisfy((example) -> {
			String answer = ask(example.group(1)).body();
			if (example.group(2).equals("jq")) {
				JsonNode whole = JsonMapper.shared().readTree(answer);
				JsonNode part = (example.group(3) != null) ? whole.get(Integer.parseInt(example.group(3))) : whole;
				assertThat(values(part)).isEqualTo(values(JsonMapper.shared().readTree(example.group(4))));
			}
			else {
				assertThat(answer.lines().limit(2)).containsExactlyElementsOf(example.group(4).lines().toList());
			}
		});
	}

	/** An example that is not in this form would not be tried. */
	@Test
	void everyExampleIsTried() {
		assertThat(text().split("```sh", -1)).hasSize(1 + (int) EXAMPLE.matcher(text()).results().count());
	}

	@Test
	void anAnswerThatHasChangedIsNoticed() {
		JsonNode shown = JsonMapper.shared().readTree("{\"a\": [{\"b\": 1}], \"madeAt\": 1}");

		assertThat(values(shown)).isEqualTo(values(JsonMapper.shared().readTree("{\"a\":[{\"b\":1}],\"madeAt\":2}")))
			.isNotEqualTo(values(JsonMapper.shared().readTree("{\"a\":[{\"b\":1}]}")))
			.isNotEqualTo(values(JsonMapper.shared().readTree("{\"a\":[{\"c\":1}],\"madeAt\":1}")));
	}

	@Test
	void itNamesEveryFieldOfADiagnosisInItsOrder() {
		String fields = section("The diagnosis");
		JsonNode diagnosis = JsonMapper.shared()
			.readTree(ask(EXAMPLE.matcher(text()).results().findFirst().orElseThrow().group(1)).body());

		assertThat(FIELD.matcher(fields).results().map((row) -> row.group(1)))
			.containsExactlyElementsOf(diagnosis.propertyNames());
	}

	@Test
	void itNamesWhatTheFieldsMayHold() {
		Stream<Coded[]> enums = Stream.of(Certainty.values(), Fixer.values(), Provider.values(), KeyKind.values(),
				Step.values(), StepStatus.values(), Repair.values());

		assertThat(enums.flatMap(Stream::of).filter((code) -> code != Fixer.NONE)).hasSizeGreaterThan(40)
			.allSatisfy((code) -> assertThat(section("The diagnosis")).contains("`" + code.code() + "`"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			400 | POST    | /api/v1/explanations | */*       | application/json | []
			403 | POST    | /en/explain          | application/json | text/plain | 429
			404 | GET     | /api/v1/nothing      | */*       | application/json | ``
			404 | GET     | /en/reports/A.json   | */*       | application/json | ``
			405 | GET     | /api/v1/explanations | */*       | application/json | ``
			406 | GET     | /api/v1/anchors      | image/png | application/json | ``
			413 | POST    | /api/v1/explanations | */*       | application/json | long
			413 | POST    | /api/v1/explanations | */*       | application/json | longer
			415 | POST    | /api/v1/explanations | */*       | text/plain       | 429
			422 | POST    | /api/v1/explanations | */*       | application/json | {}
			429 | GET     | /provoked/429        | application/json | text/plain | ``
			500 | GET     | /provoked/500        | application/json | text/plain | ``
			503 | GET     | /provoked/503        | application/json | text/plain | ``
			""")
	void itNamesTheDetailOfARefusal(int status, String method, String path, String accepted, String sent, String body) {
		String text = switch (body) {
			case "long" -> "{\"text\": \"" + "x".repeat(20_001) + "\"}";
			case "longer" -> " ".repeat(262_145);
			default -> body;
		};

		HttpResponse<String> refusal = this.visitor.send(HttpRequest.newBuilder(this.visitor.resolve(path))
			.header("Accept", accepted)
			.header("Content-Type", sent)
			.method(method, BodyPublishers.ofString(text)));

		assertThat(refusal.statusCode()).isEqualTo(status);
		assertThat(REFUSAL.matcher(text()).results().map((row) -> row.group(1) + " " + row.group(2)))
			.contains(status + " " + JsonMapper.shared().readTree(refusal.body()).get("detail").asString());
	}

	private HttpResponse<String> ask(String arguments) {
		HttpRequest.Builder request = HttpRequest.newBuilder(this.visitor.resolve(only(ADDRESS, arguments)));
		HEADER.matcher(arguments).results().forEach((header) -> request.header(header.group(1), header.group(2)));
		Matcher body = BODY.matcher(arguments);
		return this.visitor.send(body.find() ? request.POST(BodyPublishers.ofString(body.group(1))) : request);
	}

	private static String only(Pattern pattern, String text) {
		return pattern.matcher(text).results().map((found) -> found.group(1)).findFirst().orElseThrow();
	}

	/** All values by their paths, but for those of the moment. */
	private static Map<String, String> values(JsonNode node) {
		if (node.isValueNode() || node.isEmpty()) {
			return Map.of("", node.toString());
		}
		Map<String, String> values = new TreeMap<>();
		Set<String> names = node.isObject() ? Set.copyOf(node.propertyNames()) : Set.of();
		names.forEach((name) -> values(node.get(name))
			.forEach((path, value) -> values.put("." + name + path, OF_THE_MOMENT.contains(name) ? "" : value)));
		for (int i = 0; node.isArray() && i < node.size(); i++) {
			String place = "[" + i + "]";
			values(node.get(i)).forEach((path, value) -> values.put(place + path, value));
		}
		return values;
	}

	private String section(String title) {
		String text = text();
		int start = text.indexOf("\n## " + title + "\n");
		return text.substring(start, text.indexOf("\n## ", start + 1));
	}

	private String text() {
		HttpResponse<String> answer = this.visitor.open("/api.md");
		assertThat(Visitor.header(answer, "Content-Type")).startsWith("text/markdown");
		return answer.body();
	}

}
