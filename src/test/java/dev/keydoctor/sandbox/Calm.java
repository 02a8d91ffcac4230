package dev.keydoctor.sandbox;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.test.context.TestPropertySource;

/**
 * A portal whose sandbox never misbehaves, for tests that expect an exact verdict. All
 * others meet trouble.
 */
@TestPropertySource(properties = Sandbox.SHARE + "=0")
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Calm {

}
