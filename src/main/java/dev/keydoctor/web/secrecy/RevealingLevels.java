package dev.keydoctor.web.secrecy;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggerConfiguration;
import org.springframework.boot.logging.LoggingSystem;

/**
 * A list of the log levels at which libraries write what passes through them, as they are
 * in force: it does not matter which file or variable set them.
 */
final class RevealingLevels {

	private static final List<String> NEAR_A_KEY = List.of("dev.keydoctor", "javax.net.ssl", "org.apache",
			"org.eclipse.jetty", "org.springframework.http", "org.springframework.web", "reactor");

	/** Loggers that warn of each request which cannot be read, and quote it. */
	private static final List<String> QUOTING = List.of("org.eclipse.jetty.ee11.servlet.ServletChannel",
			"org.eclipse.jetty.http.HttpParser", "org.eclipse.jetty.server.Response", "org.eclipse.jetty.util.HostPort",
			"org.springframework.web.servlet.mvc.support.DefaultHandlerExceptionResolver",
			"org.springframework.web.servlet.resource.ResourceHandlerUtils");

	private RevealingLevels() {
	}

	static Stream<String> in(LoggingSystem loggingSystem) {
		Stream<String> low = loggingSystem.getLoggerConfigurations()
			.stream()
			.filter((logger) -> isBelow(LogLevel.INFO, logger.getConfiguredLevel()) && isNearAKey(logger.getName()))
			.map((logger) -> logger.getName() + " logs what it handles at " + logger.getConfiguredLevel()
					+ ": its level must be INFO or higher");
		Stream<String> quoting = QUOTING.stream()
			.filter((name) -> speaks(loggingSystem.getLoggerConfiguration(name)))
			.map((name) -> name + " quotes requests: its level must be OFF");
		return Stream.concat(low, quoting);
	}

	private static boolean speaks(@Nullable LoggerConfiguration logger) {
		return logger == null || isBelow(LogLevel.OFF, logger.getEffectiveLevel());
	}

	private static boolean isBelow(LogLevel bound, @Nullable LogLevel level) {
		return level != null && level.compareTo(bound) < 0;
	}

	/** Whether a key can reach this logger, or one that has its level from it. */
	private static boolean isNearAKey(String logger) {
		return logger.equals(LoggingSystem.ROOT_LOGGER_NAME) || NEAR_A_KEY.stream()
			.anyMatch((near) -> (near + ".").startsWith(logger + ".") || logger.startsWith(near + "."));
	}

}
