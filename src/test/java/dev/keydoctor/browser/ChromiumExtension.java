package dev.keydoctor.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * A JUnit extension that runs browser tests in the installed Chromium. Where there is
 * none they are skipped, unless {@code BROWSER_TESTS=required} is set.
 */
class ChromiumExtension implements ExecutionCondition, BeforeAllCallback, ParameterResolver {

	private static final Namespace STORE = Namespace.create(ChromiumExtension.class);

	/** The same browser, first without the parts that need a screen: twice as fast. */
	private static final List<String> NAMES = List.of("chromium-headless-shell", "chromium");

	@Override
	public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
		if (chromium().isPresent() || "required".equals(System.getenv("BROWSER_TESTS"))) {
			return ConditionEvaluationResult.enabled("a Chromium is there or required");
		}
		return ConditionEvaluationResult.disabled("no chromium on the PATH and no $CHROMIUM");
	}

	/**
	 * A Chromium for each thread, as classes run side by side and Playwright is for one
	 * thread; JUnit closes them in the end.
	 */
	@Override
	public void beforeAll(ExtensionContext context) {
		Path executable = chromium().orElseThrow(() -> new IllegalStateException("Install chromium or set $CHROMIUM"));
		browsers(context).computeIfAbsent(Thread.currentThread(), (_) -> new Chromium(executable), Chromium.class);
	}

	@Override
	public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
		return parameter.getParameter().getType() == Portal.class;
	}

	@Override
	public Portal resolveParameter(ParameterContext parameter, ExtensionContext context) {
		String port = SpringExtension.getApplicationContext(context)
			.getEnvironment()
			.getRequiredProperty("local.server.port");
		Chromium chromium = browsers(context).get(Thread.currentThread(), Chromium.class);
		return new Portal(chromium, "http://localhost:" + port);
	}

	private static Store browsers(ExtensionContext context) {
		return context.getRoot().getStore(STORE);
	}

	private static Optional<Path> chromium() {
		String path = System.getenv().getOrDefault("PATH", "");
		Stream<Path> onPath = NAMES.stream()
			.flatMap((name) -> Stream.of(path.split(":")).map((folder) -> Path.of(folder, name)));
		Stream<Path> named = Stream.ofNullable(System.getenv("CHROMIUM")).map(Path::of);
		return Stream.concat(named, onPath).filter(Files::isExecutable).findFirst();
	}

}
