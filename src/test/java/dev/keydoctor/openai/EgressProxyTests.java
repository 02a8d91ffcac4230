package dev.keydoctor.openai;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.util.Map;
import java.util.Objects;

import dev.keydoctor.diagnosis.Evidence;
import dev.keydoctor.diagnosis.Evidence.Answer;
import dev.keydoctor.diagnosis.Evidence.NoAnswer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.diagnostics.FailureAnalysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

@Timeout(60)
class EgressProxyTests {

	private static final URI OPENAI = URI.create("https://api.openai.com/v1/models");

	@Test
	void leadsThroughTheProxyAndShowsItNoKey() {
		try (FaultServer server = new FaultServer(Certificates.good().getServerSocketFactory());
				ConnectProxy proxy = new ConnectProxy(server.address().getPort())) {
			ProxySelector way = EgressProxy.of(Map.of("HTTPS_PROXY", "http://127.0.0.1:" + proxy.port()));

			assertThat(models(way, "https://api.openai.test/v1")).isInstanceOf(Answer.class);

			assertThat(proxy.asked()).singleElement()
				.asString()
				.startsWith("CONNECT api.openai.test:443 ")
				.doesNotContainIgnoringCase("authorization");
			assertThat(server.received()).hasSize(1);
		}
	}

	@Test
	void findsNoOtherWayWhereTheProxyIsAway() {
		ProxySelector way = EgressProxy.of(Map.of("HTTPS_PROXY", "http://127.0.0.1:1"));

		assertThat(models(way, "https://api.openai.test/v1")).isEqualTo(NoAnswer.REFUSED);
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://127.0.0.1:1/v1", "https://127.0.0.1:1/v1", "https://localhost:1/v1",
			"https://[::1]:1/v1" })
	void reachesTheSandboxDirectly(URI onThisMachine) {
		ProxySelector way = EgressProxy.of(Map.of("HTTPS_PROXY", "http://proxy.test:3128"));

		assertThat(way.select(onThisMachine)).containsExactly(Proxy.NO_PROXY);
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

		Proxy chosen = EgressProxy.of(environment).select(OPENAI).getFirst();

		String shown = (chosen.address() instanceof InetSocketAddress proxy)
				? proxy.getHostString() + ":" + proxy.getPort() : null;
		assertThat(shown).isEqualTo(expected);
	}

	@Test
	void prefersTheVariableInLowerCase() {
		Map<String, String> both = Map.of("HTTPS_PROXY", "http://upper.test:1", "https_proxy", "http://lower.test:1");

		assertThat(EgressProxy.of(both).select(OPENAI)).asString().contains("lower.test").doesNotContain("upper.test");
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://anna:canary@proxy.test:3128", "https://proxy.test:3128/canary", "http://canary",
			"socks5://canary:1080", "http://proxy.test:canary", "http://can ary:1", "http://:3128/canary", "canary" })
	void stopsTheStartWithoutShowingTheValue(String address) {
		ProxyException fault = catchThrowableOfType(ProxyException.class,
				() -> EgressProxy.of(Map.of("HTTPS_PROXY", address)));

		FailureAnalysis analysis = Objects.requireNonNull(new ProxyFailureAnalyzer()
			.analyze(new BeanCreationException("openAiHttpClient", "cannot be made", fault)));

		assertThat(analysis.getDescription()).startsWith("The environment variable HTTPS_PROXY ");
		assertThat(analysis.getAction()).contains("NO_PROXY");
		assertThat(analysis.getDescription() + analysis.getAction()).doesNotContain("canary", "anna");
		assertThat(fault).hasNoCause();
	}

	private static Evidence models(ProxySelector way, String baseUrl) {
		try (OpenAiFixture room = OpenAiFixture.facing(URI.create(baseUrl), way)) {
			return room.openAi().models(ApiKey.of(Keys.PROJECT));
		}
	}

}
