package dev.keydoctor.journey;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

/**
 * Tests of the whole portal over HTTP, with the sandbox as OpenAI. They may ask for a
 * {@link Visitor}.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "management.server.port=0")
@Import({ FailingController.class, Visitor.class })
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface JourneyTest {

}
