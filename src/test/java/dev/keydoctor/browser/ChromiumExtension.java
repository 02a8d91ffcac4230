package dev.keydoctor.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Runs browser tests in the installed Chromium. Where there is none they are skipped,
 * unless {@code BROWSER_TESTS=required} is set.
 */
class ChromiumExtension implements ExecutionCondition, ParameterResolver {

	@Override
	public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
		if (chromium().isPresent() || "required".equals(System.getenv("BROWSER_TESTS"))) {
			return ConditionEvaluationResult.enabled("a Chromium is there or required");
		}
		return ConditionEvaluationResult.disabled("no chromium on the PATH and no $CHROMIUM");
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
		return new Portal(chromium(context).browser(), "http://localhost:" + port);
	}

	/** One Chromium for all tests; JUnit closes it at the end. */
	private static Chromium chromium(ExtensionContext context) {
		return context.getRoot()
			.getStore(Namespace.GLOBAL)
			.computeIfAbsent(Chromium.class,
					(type) -> new Chromium(chromium()
						.orElseThrow(() -> new IllegalStateException("Install chromium or set $CHROMIUM"))),
					Chromium.class);
	}

	private static Optional<Path> chromium() {
		String path = System.getenv().getOrDefault("PATH", "");
		Stream<Path> onPath = Stream.of(path.split(":")).map((folder) -> Path.of(folder, "chromium"));
		Stream<Path> named = Stream.ofNullable(System.getenv("CHROMIUM")).map(Path::of);
		return Stream.concat(named, onPath).filter(Files::isExecutable).findFirst();
	}

}
