package dev.keydoctor.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import dev.keydoctor.guide.source.ContentFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.core.io.Resource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that with a wrong setting the portal does not start, and says in a sentence which
 * one it is, what is wrong and how it is written; never what it is set to.
 */
class WrongSettingsTests {

	private static final String SECRET = "open-sesame";

	/** Any text at all is a salt. */
	private static final Set<String> NEVER_WRONG = Set.of("keydoctor.limits.redis-salt");

	private final ApplicationContextRunner portal = new ApplicationContextRunner(CachingContext::new)
		.withInitializer(new ConfigDataApplicationContextInitializer())
		.withInitializer(new StartSettings())
		.withPropertyValues("server.port=0", "management.server.port=0")
		.withUserConfiguration(Properties.class);

	@ParameterizedTest(name = "{0} {1}")
	@CsvFileSource(resources = "wrong-settings.tsv", delimiter = '\t', quoteCharacter = '`')
	void aWrongSettingStopsTheStartAndIsNamed(String settings, String sentence) {
		this.portal.withPropertyValues(settings.split(" ; ")).run((context) -> {
			assertThat(context).hasFailed();
			assertThat(analysis(context)).startsWith(sentence).hasLineCount(1).doesNotContain(SECRET);
			if (settings.startsWith("keydoctor.")) {
				assertThat(analysis(context)).contains(": write it as in keydoctor.");
			}
		});
	}

	@Test
	void everySettingThatCanBeWrongHasARow() throws IOException {
		Set<String> properties = properties();

		assertThat(withoutRow(properties)).as("settings to set wrong in wrong-settings.tsv")
			.containsExactlyInAnyOrderElementsOf(NEVER_WRONG);
		assertThat(properties).hasSizeGreaterThan(30).containsAll(NEVER_WRONG);
	}

	@Test
	void aSettingWithoutARowIsNamed() throws IOException {
		assertThat(withoutRow(Set.of("keydoctor.limits.courses", "keydoctor.limits.cour", "keydoctor.limits.course",
				"keydoctor.openai.regions", "keydoctor.limits.trusted-proxies")))
			.containsExactlyInAnyOrder("keydoctor.limits.courses", "keydoctor.limits.cour");
	}

	/** As the build writes them down. */
	private static Set<String> properties() throws IOException {
		Set<String> properties = new HashSet<>();
		JsonMapper.shared()
			.readTree(new ClassPathResource("META-INF/spring-configuration-metadata.json")
				.getContentAsString(StandardCharsets.UTF_8))
			.path("properties")
			.forEach((property) -> properties.add(property.path("name").asString()));
		return properties;
	}

	private static List<String> withoutRow(Set<String> properties) throws IOException {
		List<String> set = new ClassPathResource("wrong-settings.tsv", WrongSettingsTests.class)
			.getContentAsString(StandardCharsets.UTF_8)
			.lines()
			.flatMap((row) -> Stream.of(row.split("\t")[0].replace("`", "").split(" ; ")))
			.map((setting) -> setting.split("=", 2)[0])
			.toList();
		return properties.stream()
			.filter((property) -> set.stream()
				.noneMatch((name) -> name.equals(property) || name.startsWith(property + ".")
						|| name.startsWith(property + "[")))
			.toList();
	}

	@Test
	void allThatIsWrongWithAGroupOfSettingsIsNamed() {
		this.portal
			.withPropertyValues("keydoctor.limits.course-secret=" + SECRET,
					"keydoctor.limits.trusted-proxies=0.0.0.0/0")
			.run((context) -> assertThat(analysis(context).lines()).satisfiesExactly(
					(line) -> assertThat(line).startsWith("keydoctor.limits.course-secret is too short"),
					(line) -> assertThat(line)
						.startsWith("keydoctor.limits.trusted-proxies trusts a network wider than a /8")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "keydoctor.publik-url", "keydoctor.limit.address", "keydoctor.limits.trusted-proxy",
			"keydoctor.limits.trustedProxy[0]", "keydoctor.fuzz.requests", "KEYDOCTOR_LIMITS_TRUSTED_PROXY",
			"KEYDOCTOR_PUBLIK_URL", "keydoctor.public.url", "keydoctor.limits.trusted.proxies",
			"keydoctor.limitscoursesecret", "KEYDOCTOR__PUBLIC_URL", "KEYDOCTOR_PUB_LIC_URL", "KEYDOCTOR_PUBLIC_URL_",
			"KEYDOCTOR_LIMITS__LAUNCHES_0_START", "KEYDOCTOR_OPENAI_MAXCONCURRENT_CHECKS" })
	void aNameThatThePortalDoesNotKnowStopsTheStart(String name) {
		this.portal.withPropertyValues(name + "=" + SECRET).run((context) -> {
			assertThat(context).hasFailed();
			assertThat(analysis(context)).isEqualTo(name + " is misspelt: there is no such setting");
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "keydoctor.limits.trustedProxies", "keydoctor.limits.trusted_proxies",
			"keydoctor.limits.trusted-proxies[0]", "KEYDOCTOR_LIMITS_TRUSTED_PROXIES",
			"KEYDOCTOR_LIMITS_TRUSTEDPROXIES", "KEYDOCTOR_LIMITS_TRUSTEDPROXIES_0", "KEYDOCTOR_PUBLICURL",
			"keydoctor_public_url", "KEYDOCTOR_PUBLIC-URL", "KEYDOCTOR_LIMITS_OVERRIDES_0_PREFIX",
			"KEYDOCTOR_OPENAI_REGIONS_MX", "KEYDOCTOR_PORT", "KEYDOCTOR_SERVICE_HOST", "KEYDOCTOR_PORT_8080_TCP_ADDR",
			"KEYDOCTOR_PORTAL_SERVICE_PORT_HTTP" })
	void aNameMayBeWrittenAsSpringBootReadsItOrAsKubernetesSetsIt(String name) {
		this.portal.withPropertyValues(name + "=192.0.2.0/24").run((context) -> assertThat(context).hasNotFailed());
	}

	@Test
	void aWholePrivateNetworkMayBeTrusted() {
		this.portal.withPropertyValues("keydoctor.limits.trusted-proxies=10.0.0.0/8,fc00::/7,192.0.2.1,2001:db8::1")
			.run((context) -> assertThat(context).hasNotFailed());
	}

	@ParameterizedTest
	@ValueSource(strings = { "redis://redis.example.org", "rediss://user:p%23%3F@redis.example.org:6380/3",
			"redis-sentinel://open-sesame@h1.example.org:26379,h2.example.org/3#master" })
	void aRedisMayHaveAPasswordADatabaseAndSentinels(String address) {
		this.portal.withPropertyValues("keydoctor.limits.redis-url=" + address)
			.run((context) -> assertThat(context).hasNotFailed());
	}

	@Test
	void anotherRegionMayBeNamed() {
		this.portal.withPropertyValues("keydoctor.openai.regions.mx=https://mx.api.openai.com/v1")
			.run((context) -> assertThat(context).hasNotFailed());
	}

	@Test
	void theSettingsThatTheApplicationComesWithAreRight() {
		this.portal.run((context) -> assertThat(context).hasNotFailed());
	}

	@Test
	void aValueLeftEmptyIsTheDefault() {
		this.portal
			.withPropertyValues("keydoctor.default-language=", "keydoctor.drain=", "keydoctor.web.deadline=",
					"keydoctor.openai.image-timeout=", "keydoctor.openai.base-url=")
			.run((context) -> assertThat(context).getBean(PortalProperties.class)
				.extracting(PortalProperties::defaultLanguage, PortalProperties::drain)
				.containsExactly(Language.EN, Duration.ZERO));
	}

	@Test
	void aDurationWithoutAUnitIsInSeconds() {
		this.portal
			.withPropertyValues("keydoctor.openai.connect-timeout=2", "keydoctor.openai.response-timeout=8",
					"keydoctor.openai.image-timeout=60", "keydoctor.drain=3", "keydoctor.web.deadline=5")
			.run((context) -> assertThat(context).hasNotFailed());
	}

	@Test
	void thePathsOfTheServerMayBeSetToWhatTheyAre() {
		this.portal.withPropertyValues("server.servlet.context-path=/", "spring.mvc.servlet.path=")
			.run((context) -> assertThat(context).hasNotFailed());
	}

	private static String analysis(AssertableApplicationContext context) {
		Throwable failure = Objects.requireNonNull(context.getStartupFailure());
		FailureAnalysis analysis = new SettingFailureAnalyzer().analyze(failure);
		return (analysis != null) ? analysis.getDescription() : "Nothing is said of " + failure;
	}

	/** A context that looks for no classes, and into none, where an earlier one has. */
	static class CachingContext extends AnnotationConfigApplicationContext {

		private static final DefaultResourceLoader LOADER = new DefaultResourceLoader();

		private static final Map<String, Resource[]> FOUND = new ConcurrentHashMap<>();

		@Override
		public Resource[] getResources(String pattern) throws IOException {
			Resource[] found = FOUND.get(pattern);
			if (found == null) {
				found = super.getResources(pattern);
				FOUND.put(pattern, found);
			}
			return found;
		}

		@Override
		public <T> Map<Resource, T> getResourceCache(Class<T> valueType) {
			return LOADER.getResourceCache(valueType);
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableConfigurationProperties
	@ConfigurationPropertiesScan("dev.keydoctor")
	@Import({ LanguageConfiguration.class, Languages.class, PublicUrl.class, ClockConfiguration.class })
	static class Properties {

		/** What the repository of the pages asks for first. */
		@Bean
		static ContentFolder contentFolder(PortalProperties portal) {
			return new ContentFolder(portal.content());
		}

	}

}
