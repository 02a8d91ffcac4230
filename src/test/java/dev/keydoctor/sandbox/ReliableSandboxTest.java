package dev.keydoctor.sandbox;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/**
 * An annotation of tests of the whole portal that expect an exact verdict: its sandbox
 * never misbehaves, and is soon given up where it is to hang. All other portals meet
 * trouble.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "management.server.port=0", "keydoctor.limits.enabled=false",
				"keydoctor.openai.response-timeout=3s", Sandbox.SHARE + "=0" })
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ReliableSandboxTest {

}
