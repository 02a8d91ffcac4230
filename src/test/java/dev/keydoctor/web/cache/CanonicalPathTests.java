package dev.keydoctor.web.cache;

import org.eclipse.jetty.http.HttpURI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of the one spelling of a path that is kept.
 */
class CanonicalPathTests {

	@ParameterizedTest
	@ValueSource(strings = { "/pl/", "/en/guides/api-key", "/en/guides/api-key.md", "/js/theme-0a1b.js",
			"/pl/tags/b%C5%82%C4%85d", "/it/tags/perch%C3%A9", "/.well-known/security.txt", "/a..b/c" })
	void aPlainPathIsCanonical(String path) {
		assertThat(CanonicalPath.is(HttpURI.from(path))).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/js/./theme.js", "/js/../js/theme.js", "/js/theme.js/.", "/js/x/..", "/js/%74heme.js",
			"/js/%2e/theme.js", "/js//theme.js", "/js/theme.js/", "/pl//", "/pl/guides/", "/de/", "/js/theme.js;",
			"/js/theme.js;a=b", "/js;a/theme.js", "/pl/tags/b%c5%82%c4%85d", "/pl/tags/bł%C4%85d", "/js/%2574heme.js",
			"/en%2Fguides", "/en/guides%20" })
	void everyOtherSpellingIsNot(String path) {
		assertThat(CanonicalPath.is(HttpURI.from(path))).isFalse();
	}

}
