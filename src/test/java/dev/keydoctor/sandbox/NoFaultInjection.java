package dev.keydoctor.sandbox;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.test.context.TestPropertySource;

/**
 * An annotation for tests of a whole portal that expect an exact verdict: its sandbox has
 * no {@linkplain FaultInjection faults}. That of all others has.
 */
@TestPropertySource(properties = Sandbox.SHARE + "=0")
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface NoFaultInjection {

}
