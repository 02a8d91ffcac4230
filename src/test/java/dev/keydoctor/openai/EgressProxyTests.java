package dev.keydoctor.openai;

import java.net.URI;
import java.util.List;
import java.util.Map;

import dev.keydoctor.diagnosis.rules.Evidence.Answer;
import dev.keydoctor.diagnosis.rules.Evidence.NoAnswer;
import dev.keydoctor.diagnosis.rules.Evidence;
import dev.keydoctor.site.SettingException;
import org.eclipse.jetty.client.HttpProxy;
import org.eclipse.jetty.client.Origin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

@Isolated
@Timeout(60)
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
				OpenAiFixture room = OpenAiFixture.facing(server.address(), OpenAiFixture.PATIENT)) {
			KeylessClient client = room.keyless();
			client.useProxyFor(statusPage, Map.of("HTTPS_PROXY", "http://127.0.0.1:" + proxy.port()));

			client.get(statusPage, (headers) -> {
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
		assertThat(EgressProxy.of(PROXY, onThisMachine)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "https, api.openai.com, true", "http, 127.0.0.1, false", "https, elsewhere.test, false" })
	void leadsToOpenAiOnly(String scheme, String host, boolean through) {
		HttpProxy proxy = EgressProxy.of(PROXY, OPENAI).orElseThrow();

		assertThat(proxy.matches(new Origin(scheme, host, 443))).isEqualTo(through);
	}

	@Test
	void leadsToTheRegionsToo() {
		URI region = URI.create("https://eu.api.openai.com/v1");

		assertThat(EgressProxy.of(PROXY, List.of(OPENAI, region, URI.create("http://127.0.0.1:1/v1"))))
			.extracting((proxy) -> proxy.matches(new Origin("https", "eu.api.openai.com", 443)))
			.containsExactly(false, true);
	}

	@Test
	void asksJavasOwnSettingFirst() {
		System.setProperty("https.proxyHost", "java.test");
		System.setProperty("https.proxyPort", "3129");
		try {
			assertThat(EgressProxy.of(PROXY, OPENAI)).map(EgressProxyTests::shown).contains("java.test:3129");
			assertThat(EgressProxy.of(Map.of("HTTPS_PROXY", "http://somebody@proxy.test:3128"), OPENAI)).isPresent();
		}
		finally {
			System.clearProperty("https.proxyHost");
			System.clearProperty("https.proxyPort");
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

		assertThat(EgressProxy.of(environment, OPENAI).map(EgressProxyTests::shown).orElse(null)).isEqualTo(expected);
	}

	@Test
	void comparesHostsInAnyCase() {
		Map<String, String> excepted = Map.of("HTTPS_PROXY", "http://proxy.test:3128", "NO_PROXY", "Api.OpenAI.com");

		assertThat(EgressProxy.of(excepted, URI.create("https://API.openai.com/v1"))).isEmpty();
	}

	@Test
	void prefersTheVariableInLowerCase() {
		Map<String, String> both = Map.of("HTTPS_PROXY", "http://upper.test:1", "https_proxy", "http://lower.test:1");

		assertThat(EgressProxy.of(both, OPENAI)).map(EgressProxyTests::shown).contains("lower.test:1");
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://anna:canary@proxy.test:3128", "https://proxy.test:3128/canary",
			"http://canary:99999", "http://canary", "socks5://canary:1080", "http://proxy.test:canary",
			"http://can ary:1", "http://:3128/canary", "canary" })
	void stopsTheStartWithoutShowingTheValue(String address) {
		SettingException fault = catchThrowableOfType(SettingException.class,
				() -> EgressProxy.of(Map.of("HTTPS_PROXY", address), OPENAI));

		assertThat(fault).hasNoCause()
			.hasMessageContaining("NO_PROXY")
			.hasMessageNotContainingAny("canary", "anna")
			.extracting("property")
			.isEqualTo("HTTPS_PROXY");
	}

	@Test
	void saysThatItSignsInToNoProxy() {
		assertThatExceptionOfType(SettingException.class)
			.isThrownBy(() -> EgressProxy.of(Map.of("HTTPS_PROXY", "http://anna:canary@proxy.test:3128"), OPENAI))
			.withMessageStartingWith("asks to sign in to the proxy: ");
	}

	private static String shown(HttpProxy proxy) {
		return proxy.getAddress().asString();
	}

	private static Evidence modelsThrough(int port) {
		URI openAi = URI.create("https://api.openai.test/v1");
		HttpProxy proxy = EgressProxy.of(Map.of("HTTPS_PROXY", "http://127.0.0.1:" + port), openAi).orElseThrow();
		try (OpenAiFixture room = OpenAiFixture.facing(openAi, proxy)) {
			return room.openAi().session(ApiKey.of(Keys.PROJECT), "192.0.2.0/24").models();
		}
	}

}
