package dev.keydoctor.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import dev.keydoctor.sandbox.ReliableSandboxTest;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * An annotation of tests of the whole portal in a real Chromium, with the sandbox as
 * OpenAI. Their methods may ask for the {@link Portal}.
 */
@ReliableSandboxTest
@ExtendWith(ChromiumExtension.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface BrowserTest {

}
