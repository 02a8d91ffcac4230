package dev.keydoctor.journey;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import dev.keydoctor.KeyDoctor;
import jdk.management.VirtualThreadSchedulerMXBean;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of the real start: with settings that would write keys there is none, and virtual
 * threads have more carriers than the JDK gives them.
 */
@Order(1)
class StartJourneyTests {

	private static final String OWN_NUMBER = "-Djdk.virtualThreadScheduler.parallelism=3";

	private static final String LOGBACK = """
			<configuration>
				<include resource="org/springframework/boot/logging/logback/base.xml"/>
				<logger name="reactor.netty" level="TRACE"/>
			</configuration>
			""";

	@Test
	void settingsThatRevealKeysStopTheStartAndAreAllNamed(@TempDir Path folder) throws Exception {
		Path logback = Files.writeString(folder.resolve("logback.xml"), LOGBACK);
		Map<String, String> environment = Map.of("LOGGING_LEVEL_ORG_ECLIPSE_JETTY", "debug", "LOGGING_CONFIG",
				logback.toString(), "MANAGEMENT_ENDPOINTS_WEB_EXPOSURE_INCLUDE", "*");

		try (PortalProcess portal = PortalProcess.start(KeyDoctor.class, environment, "--trace")) {
			assertThat(portal.outputToTheEnd()).contains("APPLICATION FAILED TO START", "trace logs requests",
					"org.eclipse.jetty logs what it handles at DEBUG", "reactor.netty logs what it handles at TRACE",
					"opens 'env'", "opens 'loggers'", "keydoctor.allow-revealing-logs=true");
			assertThat(portal.exitCode()).isEqualTo(1);
		}
	}

	@Test
	void virtualThreadsHaveTwoCarriersForEachProcessor() throws Exception {
		int processors = Math.max(2, Runtime.getRuntime().availableProcessors());

		assertThat(carriers(Map.of())).isEqualTo(2 * processors);
	}

	@Test
	void theOperatorsNumberOfCarriersStands() throws Exception {
		assertThat(carriers(Map.of("JAVA_TOOL_OPTIONS", OWN_NUMBER))).isEqualTo(3);
	}

	private static int carriers(Map<String, String> environment) throws Exception {
		try (PortalProcess portal = PortalProcess.start(CountedPortal.class, environment, "--server.port=none")) {
			return Integer.parseInt(portal.await(CountedPortal.CARRIERS));
		}
	}

	/** A portal that counts its carriers when its start has failed. */
	static final class CountedPortal {

		static final String CARRIERS = "Carriers: ";

		private CountedPortal() {
		}

		public static void main(String[] arguments) {
			try {
				KeyDoctor.main(arguments);
			}
			catch (RuntimeException ex) {
				System.out.println(CARRIERS
						+ ManagementFactory.getPlatformMXBean(VirtualThreadSchedulerMXBean.class).getParallelism());
			}
		}

	}

}
