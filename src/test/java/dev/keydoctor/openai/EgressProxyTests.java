package dev.keydoctor.openai;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

import dev.keydoctor.diagnosis.rules.Evidence.Answer;
import dev.keydoctor.diagnosis.rules.Evidence.NoAnswer;
import dev.keydoctor.diagnosis.rules.Evidence;
import dev.keydoctor.site.SettingException;
import org.eclipse.jetty.client.HttpProxy;
import org.eclipse.jetty.client.Origin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

@Isolated
class EgressProxyTests {

	private static final URI OPENAI = URI.create("https://api.openai.com/v1");

	private static final Map<String, String> PROXY = Map.of("HTTPS_PROXY", "http://proxy.test:3128");

	@Test
	void leadsThroughTheProxyAndShowsItNoKey() {
		try (FaultServer server = new FaultServer(Certificates.good().getServerSocketFactory());
				ConnectProxy proxy = new ConnectProxy(server.address().getPort())) {
			assertThat(modelsThrough(proxy.port())).isInstanceOf(Answer.class);

			assertThat(proxy.asked()).singleElement()
				.asString()
				.startsWith("CONNECT api.openai.test:443 ")
				.doesNotContainIgnoringCase("authorization");
			assertThat(server.received()).hasSize(1);
		}
	}

	@Test
	void leadsThroughItToWhatNeedsNoKeyToo() {
		URI statusPage = URI.create("https://status.openai.test/feed");
		try (FaultServer server = new FaultServer(Certificates.good().getServerSocketFactory());
				ConnectProxy proxy = new ConnectProxy(server.address().getPort());
				OpenAiFixture room = OpenAiFixture.facing(server.address(), proxy(proxy.port()))) {
			room.keyless().get(statusPage, (headers) -> {
			}, OpenAiFixture.PATIENT, (answer) -> true, (broken) -> false);

			assertThat(proxy.asked()).singleElement().asString().startsWith("CONNECT status.openai.test:443 ");
		}
	}

	@Test
	void findsNoOtherWayWhereTheProxyIsAway() {
		assertThat(modelsThrough(1)).isEqualTo(NoAnswer.REFUSED);
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://127.0.0.1:1/v1", "https://127.0.0.1:1/v1", "https://localhost:1/v1",
			"https://[::1]:1/v1" })
	void reachesThisMachineDirectly(URI onThisMachine) {
		assertThat(proxyTo(onThisMachine, PROXY)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://api.openai.com/v1", "https://eu.api.openai.com/v1",
			"https://status.openai.com/proxy/status.openai.com", "https://gateway.test:8443/v1",
			"https://192.0.2.1/v1" })
	void leadsToAllThatIsElsewhere(URI address) {
		assertThat(proxyTo(address, PROXY)).contains("proxy.test:3128");
	}

	/** Jetty asks it about itself too. */
	@Test
	void theProxyItselfIsReachedDirectly() {
		assertThat(proxyTo(URI.create("http://proxy.test:3128"), PROXY)).isEmpty();
	}

	@Test
	void asksJavasOwnSettingFirst() {
		System.setProperty("https.proxyHost", "java.test");
		System.setProperty("https.proxyPort", "3129");
		try {
			assertThat(proxyTo(OPENAI, PROXY)).contains("java.test:3129");
			assertThat(EgressProxy.of(Map.of("HTTPS_PROXY", "http://somebody@proxy.test:3128"))).isPresent();
		}
		finally {
			System.clearProperty("https.proxyHost");
			System.clearProperty("https.proxyPort");
		}
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-", textBlock = """
			java.test, localhost,                     https://api.openai.com,    java.test:443
			java.test, status.openai.com,             https://api.openai.com,    java.test:443
			java.test, status.openai.com,             https://status.openai.com, -
			java.test, *.openai.com|[::2],            https://api.openai.com,    -
			java.test, *.openai.com|[::2],            https://[::2]:8443,        -
			java.test, '',                            https://127.0.0.1:1/v1,    -
			java.test, '',                            http://java.test,          -
			'',        localhost,                     https://api.openai.com,    -
			""")
	void asksJavaForItsExceptions(String host, String exceptions, URI address, String expected) {
		System.setProperty("https.proxyHost", host);
		System.setProperty("http.nonProxyHosts", exceptions);
		try {
			assertThat(proxyTo(address, PROXY).orElse(null)).isEqualTo(expected);
		}
		finally {
			System.clearProperty("https.proxyHost");
			System.clearProperty("http.nonProxyHosts");
		}
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-", textBlock = """
			HTTPS_PROXY, http://proxy.test:3128,  -,                              proxy.test:3128
			HTTPS_PROXY, http://proxy.test:3128/, example.org,                    proxy.test:3128
			HTTPS_PROXY, proxy.test:3128,         -,                              proxy.test:3128
			https_proxy, http://[::1]:3128,       -,                              [::1]:3128
			HTTPS_PROXY, http://proxy.test:3128,  'localhost,api.openai.com',     -
			HTTPS_PROXY, http://proxy.test:3128,  'localhost, .openai.com:443',   -
			HTTPS_PROXY, http://proxy.test:3128,  *.openai.com,                   -
			HTTPS_PROXY, http://proxy.test:3128,  *,                              -
			HTTPS_PROXY, http://proxy.test:3128,  notopenai.com,                  proxy.test:3128
			HTTPS_PROXY, http://proxy.test:3128,  ai.com,                         proxy.test:3128
			HTTPS_PROXY, '',                      -,                              -
			HTTP_PROXY,  http://proxy.test:3128,  -,                              -
			""")
	void readsTheEnvironmentAsOtherProgramsDo(String name, String address, String exceptions, String expected) {
		Map<String, String> environment = Map.of(name, address, "NO_PROXY", (exceptions != null) ? exceptions : "");

		assertThat(proxyTo(OPENAI, environment).orElse(null)).isEqualTo(expected);
	}

	@Test
	void comparesHostsInAnyCase() {
		Map<String, String> excepted = Map.of("HTTPS_PROXY", "http://proxy.test:3128", "NO_PROXY", "Api.OpenAI.com");

		assertThat(proxyTo(URI.create("https://API.openai.com/v1"), excepted)).isEmpty();
	}

	@Test
	void prefersTheVariableInLowerCase() {
		Map<String, String> both = Map.of("HTTPS_PROXY", "http://upper.test:1", "https_proxy", "http://lower.test:1");

		assertThat(proxyTo(OPENAI, both)).contains("lower.test:1");
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://anna:canary@proxy.test:3128", "https://proxy.test:3128/canary",
			"http://canary:99999", "http://canary", "socks5://canary:1080", "http://proxy.test:canary",
			"http://can ary:1", "http://:3128/canary", "canary" })
	void stopsTheStartWithoutShowingTheValue(String address) {
		SettingException fault = catchThrowableOfType(SettingException.class,
				() -> EgressProxy.of(Map.of("HTTPS_PROXY", address)));

		assertThat(fault).hasNoCause()
			.hasMessageContaining("NO_PROXY")
			.hasMessageNotContainingAny("canary", "anna")
			.extracting("property")
			.isEqualTo("HTTPS_PROXY");
	}

	@Test
	void saysThatItSignsInToNoProxy() {
		assertThatExceptionOfType(SettingException.class)
			.isThrownBy(() -> EgressProxy.of(Map.of("HTTPS_PROXY", "http://anna:canary@proxy.test:3128")))
			.withMessageStartingWith("asks to sign in to the proxy: ");
	}

	private static Optional<String> proxyTo(URI address, Map<String, String> environment) {
		return EgressProxy.of(environment)
			.filter((proxy) -> proxy.matches(new Origin(address.getScheme(), address.getHost(), 443)))
			.map((proxy) -> proxy.getAddress().asString());
	}

	private static HttpProxy proxy(int port) {
		return EgressProxy.of(Map.of("HTTPS_PROXY", "http://127.0.0.1:" + port)).orElseThrow();
	}

	private static Evidence modelsThrough(int port) {
		URI openAi = URI.create("https://api.openai.test/v1");
		try (OpenAiFixture room = OpenAiFixture.facing(openAi, proxy(port))) {
			return room.openAi().session(ApiKey.of(Keys.PROJECT), "192.0.2.0/24").models();
		}
	}

}
