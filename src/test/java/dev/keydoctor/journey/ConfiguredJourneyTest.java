package dev.keydoctor.journey;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.test.context.TestPropertySource;

/**
 * An annotation of a {@link JourneyTest} of a portal with settings of its own: another
 * default language, an address for the public, a page of OpenAI's status, a secret for
 * course codes, and a Redis that is not there. Whoever needs one of them shares this
 * portal, since each takes seconds to start.
 */
@JourneyTest
@TestPropertySource(properties = { "keydoctor.default-language=it",
		"keydoctor.public-url=" + ConfiguredJourneyTest.PUBLIC_URL, "keydoctor.status.url=http://localhost/never-asked",
		"keydoctor.limits.course-secret=" + ConfiguredJourneyTest.COURSE_SECRET,
		"keydoctor.limits.redis-url=redis://localhost:1" })
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface ConfiguredJourneyTest {

	String PUBLIC_URL = "https://keys.example.org";

	String COURSE_SECRET = "a secret of the portal";

}
