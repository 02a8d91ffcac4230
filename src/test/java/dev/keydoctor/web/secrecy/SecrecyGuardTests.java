package dev.keydoctor.web.secrecy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.keydoctor.site.PortalProperties;
import dev.keydoctor.site.SettingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.actuate.endpoint.EndpointId;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggerConfiguration;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of what the portal starts with and what not.
 */
@Isolated
@ExtendWith(OutputCaptureExtension.class)
class SecrecyGuardTests {

	private static final String JETTY = "org.eclipse.jetty.";

	private static final String SPRING = "org.springframework.web.servlet.";

	private static final Map<String, LogLevel> QUIET = Map.of("ROOT", LogLevel.INFO,
			JETTY + "ee11.servlet.ServletChannel", LogLevel.OFF, JETTY + "http.HttpParser", LogLevel.OFF,
			JETTY + "server.Response", LogLevel.OFF, JETTY + "util.HostPort", LogLevel.OFF,
			SPRING + "mvc.support.DefaultHandlerExceptionResolver", LogLevel.OFF,
			SPRING + "resource.ResourceHandlerUtils", LogLevel.OFF);

	@ParameterizedTest
	@ValueSource(strings = { "debug=", "debug=true", "trace=1", "javax.net.debug=", "javax.net.debug=ssl",
			"spring.http.codecs.log-request-details=true", "spring.mvc.log-request-details=true",
			"spring.mvc.log-resolved-exception=true", "spring.servlet.multipart.enabled=true",
			"spring.web.error.include-binding-errors=always", "spring.web.error.include-exception=true",
			"spring.web.error.include-message=on_param", "spring.web.error.include-path=always",
			"spring.web.error.include-stacktrace=on-param", "server.jetty.accesslog.enabled=true" })
	void aPropertyThatRevealsIsRefusedByName(String property) {
		portal(Map.of()).withPropertyValues(property)
			.run((context) -> assertThat(context).getFailure()
				.isInstanceOf(SettingException.class)
				.hasMessageContaining("\n  " + property.split("=")[0] + " "));
	}

	@ParameterizedTest
	@ValueSource(strings = { "%r", "%U", "%q", "%m", "%f", "%{Referer}i", "%{User-Agent}i", "%{x}C", "%{x}ti", "%{x}to",
			"%uri", "%{-query}uri", "%{x}attr", "%u", "%{Location}o", "%s %400{Referer}i", "%H", "%a" })
	void aLogOfRequestsIsRefusedWithWhatAVisitorWrote(String format) {
		portal(Map.of())
			.withPropertyValues("server.jetty.accesslog.enabled=true", "server.jetty.accesslog.custom-format=" + format)
			.run((context) -> assertThat(context).getFailure().isInstanceOf(SettingException.class));
	}

	@ParameterizedTest
	@CsvSource({ "ROOT, DEBUG", "ROOT, TRACE", "org, DEBUG", "org.springframework, DEBUG",
			"org.springframework.web, DEBUG", "org.springframework.web.servlet.DispatcherServlet, TRACE",
			"org.springframework.http, DEBUG", "org.eclipse.jetty, DEBUG", "org.eclipse.jetty.http.HttpParser, TRACE",
			"org.eclipse.jetty.util.HostPort, WARN", "org.eclipse.jetty.ee11.servlet.ServletChannel, WARN",
			"javax.net.ssl, DEBUG", "reactor, DEBUG", "org.apache, DEBUG", "dev.keydoctor, DEBUG",
			"dev.keydoctor.check, TRACE", SPRING + "mvc.support.DefaultHandlerExceptionResolver, WARN",
			SPRING + "resource.ResourceHandlerUtils, ERROR" })
	void aLevelThatRevealsIsRefusedByTheNameOfItsLogger(String logger, LogLevel level) {
		portal(Map.of(logger, level)).run((context) -> assertThat(context).getFailure()
			.isInstanceOf(SettingException.class)
			.hasMessageContaining("\n  " + logger + " "));
	}

	@ParameterizedTest
	@ValueSource(strings = { "beans", "conditions", "configprops", "env", "heapdump", "httpexchanges", "logfile",
			"loggers", "mappings" })
	void anEndpointThatRevealsIsRefusedByName(String endpoint) {
		assertThat(revealing("health", endpoint)).singleElement().asString().contains("'" + endpoint + "'");
	}

	@ParameterizedTest
	@ValueSource(strings = { "debug=false", "trace=FALSE", "spring.web.error.include-path=never",
			"spring.web.error.include-message=NEVER", "spring.mvc.log-request-details=false",
			"server.jetty.accesslog.enabled=false", "server.jetty.accesslog.custom-format=%r",
			"logging.file.name=portal.log", "management.endpoint.health.show-details=always" })
	void aHarmlessPropertyIsAccepted(String property) {
		portal(Map.of()).withPropertyValues(property).run((context) -> assertThat(context).hasNotFailed());
	}

	@Test
	void aLogOfRequestsMayCountAndMeasure() {
		portal(Map.of())
			.withPropertyValues("server.jetty.accesslog.enabled=true",
					"server.jetty.accesslog.custom-format=%{yyyy-MM-dd}t %s %D %{ms}T %O %k %X 100%%")
			.run((context) -> assertThat(context).hasNotFailed());
	}

	@Test
	void aHarmlessLevelIsAccepted() {
		portal(Map.of("ROOT", LogLevel.WARN, "org.eclipse.jetty", LogLevel.INFO, "org.springframework.boot",
				LogLevel.DEBUG, "com.example", LogLevel.TRACE))
			.run((context) -> assertThat(context).hasNotFailed());
	}

	@Test
	void theUsualEndpointsAreAccepted() {
		assertThat(revealing("health", "info", "metrics", "prometheus", "threaddump")).isEmpty();
	}

	@Test
	void revealingLogsCanBeAllowedWithAWarning(CapturedOutput output) {
		portal(Map.of()).withPropertyValues("debug=true", "keydoctor.allow-revealing-logs=true")
			.run((context) -> assertThat(context).hasNotFailed());

		assertThat(output).contains("Use no real key", "debug logs requests");
	}

	@Test
	void theOperatorIsToldAllAtOnceAndWhatToDo() {
		portal(Map.of()).withPropertyValues("debug=true", "trace=true")
			.run((context) -> assertThat(context).getFailure()
				.hasMessageContainingAll("\n  debug logs requests: it must be false\n  trace logs requests",
						"keydoctor.allow-revealing-logs=true"));
	}

	/** A portal whose levels are quiet, but for some. */
	private static ApplicationContextRunner portal(Map<String, LogLevel> others) {
		Map<String, LogLevel> levels = new HashMap<>(QUIET);
		levels.putAll(others);
		return new ApplicationContextRunner().withUserConfiguration(Settings.class)
			.withBean(SecrecyGuard.class)
			.withBean(LoggingSystem.class, () -> new Levels(levels));
	}

	private static Stream<String> revealing(String... endpoints) {
		return SecrecyGuard.revealing(Stream.of(endpoints).map(EndpointId::of));
	}

	@EnableConfigurationProperties(PortalProperties.class)
	static class Settings {

	}

	/** A logging system of which only the levels are known. */
	private static final class Levels extends LoggingSystem {

		private final Map<String, LogLevel> levels;

		Levels(Map<String, LogLevel> levels) {
			this.levels = levels;
		}

		@Override
		public void beforeInitialize() {
		}

		@Override
		public List<LoggerConfiguration> getLoggerConfigurations() {
			return this.levels.keySet().stream().map(this::getLoggerConfiguration).toList();
		}

		@Override
		public LoggerConfiguration getLoggerConfiguration(String name) {
			LogLevel level = this.levels.getOrDefault(name, LogLevel.INFO);
			return new LoggerConfiguration(name, level, level);
		}

	}

}
