package dev.keydoctor;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.keydoctor.diagnosis.CauseArea;
import dev.keydoctor.diagnosis.Certainty;
import dev.keydoctor.diagnosis.Fixer;
import dev.keydoctor.diagnosis.KeyFault;
import dev.keydoctor.diagnosis.Repair;
import dev.keydoctor.diagnosis.Step;
import dev.keydoctor.diagnosis.StepStatus;
import dev.keydoctor.diagnosis.Verdict;
import dev.keydoctor.guide.Retry;
import dev.keydoctor.incident.ApiComponent;
import dev.keydoctor.incident.ComponentState;
import dev.keydoctor.incident.OpenAiStatus.State;

/**
 * The keys of messages that templates and code ask for. Where a key is put together at
 * run time, the template names the choices or lists them, or {@link #PARTS} says them.
 */
final class MessageKeys {

	private static final String ROOM = "(?:check|guide|link|search|web)";

	private static final Pattern WHOLE_IN_TEMPLATE = Pattern.compile("#\\{(" + ROOM + "\\.[a-z0-9.-]+)[}(]");

	private static final Pattern PARTS_IN_TEMPLATE = Pattern
		.compile("#\\{\\|(" + ROOM + "\\.[a-z.]*\\.)\\$\\{([^}]*)}([a-z.]*)\\||'(" + ROOM + "\\.[a-z.]+\\.)' \\+");

	private static final Pattern WHOLE_IN_CODE = Pattern.compile("\"(" + ROOM + "\\.[a-z0-9.-]*[a-z0-9])\"");

	private static final Pattern PARTS_IN_CODE = Pattern.compile("\"(" + ROOM + "\\.[a-z.]*\\.)\" \\+");

	private static final Pattern CHOICE = Pattern.compile("\\?.*'([a-z]+)' : '([a-z]+)'");

	private static final Pattern LIST = Pattern.compile("th:each=\"(\\w+) : \\$\\{ \\{(.+?)} }\"");

	/** What can follow the beginning of a key. */
	private static final Map<String, List<String>> PARTS = Map.ofEntries(
			Map.entry("check.certainty.", codes(Certainty.values(), Certainty::code)),
			Map.entry("check.detail.", List.of("verdict", "rule", "status", "code", "request", "kind", "time")),
			Map.entry("check.example.", scenariosWithoutAPage()),
			Map.entry("check.fault.", codes(KeyFault.values(), KeyFault::code)),
			Map.entry("check.next.",
					with(fixers(), "healthy", "ask", "contradiction", "country", "elsewhere", "leaked", "look", "never",
							"own-words", "question", "several", "test-text", "website")),
			Map.entry("check.reason.", List.of(Step.FORMAT.code(), Step.AUTHENTICATION.code())),
			Map.entry("check.repair.", codes(Repair.values(), Repair::code)),
			Map.entry("check.sent.", codes(KeyFault.values(), KeyFault::code)),
			Map.entry("check.status.", codes(StepStatus.values(), StepStatus::code)),
			Map.entry("check.step.", codes(Step.values(), Step::code)),
			Map.entry("guide.errors.area.", codes(CauseArea.values(), CauseArea::code)),
			Map.entry("guide.fixer.", fixers()), Map.entry("guide.retry.", codes(Retry.values(), Retry::code)),
			Map.entry("web.error.", List.of("400", "403", "404", "405", "413", "422", "429", "500", "503", "report")),
			Map.entry("web.shared.", List.of("address", "course")),
			Map.entry("web.status.", codes(State.values(), State::code)),
			Map.entry("web.status.component.", codes(ApiComponent.values(), ApiComponent::code)),
			Map.entry("web.status.state.", codes(ComponentState.values(), ComponentState::code)),
			Map.entry("web.theme.", List.of("system", "light", "dark")));

	private MessageKeys() {
	}

	/** All that somebody asks for. */
	static Set<String> asked() {
		Set<String> keys = new TreeSet<>();
		texts("src/main/resources/templates").forEach((text) -> {
			WHOLE_IN_TEMPLATE.matcher(text).results().forEach((found) -> keys.add(found.group(1)));
			PARTS_IN_TEMPLATE.matcher(text).results().forEach((found) -> {
				boolean piped = found.group(1) != null;
				keys.addAll(piped ? keys(found.group(1), parts(text, found.group(2)), found.group(3))
						: keys(found.group(4), List.of(), ""));
			});
		});
		texts("src/main/java").forEach((text) -> {
			WHOLE_IN_CODE.matcher(text).results().forEach((found) -> keys.add(found.group(1)));
			PARTS_IN_CODE.matcher(text).results().forEach((found) -> keys.addAll(keys(found.group(1), List.of(), "")));
		});
		return keys;
	}

	/** What an expression of a template can be: one of two, or an item of a list. */
	private static List<String> parts(String template, String expression) {
		Stream<String> choice = CHOICE.matcher(expression)
			.results()
			.flatMap((found) -> Stream.of(found.group(1), found.group(2)));
		Stream<String> list = LIST.matcher(template)
			.results()
			.filter((found) -> found.group(1).equals(expression))
			.flatMap((found) -> Stream.of(found.group(2).replace("'", "").split(", ")));
		return Stream.concat(choice, list).toList();
	}

	private static List<String> keys(String beginning, List<String> inTemplate, String end) {
		List<String> parts = PARTS.getOrDefault(beginning, inTemplate);
		if (parts.isEmpty()) {
			throw new IllegalStateException("Say in MessageKeys.PARTS what can follow " + beginning);
		}
		return parts.stream().map((part) -> beginning + part + end).toList();
	}

	private static <T> List<String> codes(T[] values, Function<T, String> code) {
		return Arrays.stream(values).map(code).toList();
	}

	private static List<String> fixers() {
		return Arrays.stream(Fixer.values()).filter((fixer) -> fixer != Fixer.NONE).map(Fixer::code).toList();
	}

	private static List<String> with(List<String> codes, String... more) {
		return Stream.concat(codes.stream(), Stream.of(more)).toList();
	}

	private static List<String> scenariosWithoutAPage() {
		return ProjectFiles.below("src/main/resources/sandbox")
			.filter((file) -> file.toString().endsWith(".http"))
			.map((file) -> file.getFileName().toString().replace(".http", ""))
			.filter((scenario) -> Verdict.of(scenario).isEmpty())
			.toList();
	}

	private static Stream<String> texts(String folder) {
		return ProjectFiles.below(folder).map(ProjectFiles::read);
	}

}
