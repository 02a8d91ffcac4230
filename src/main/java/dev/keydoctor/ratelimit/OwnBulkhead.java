package dev.keydoctor.ratelimit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An annotation of a handler method that bounds for itself how many of its requests are
 * worked on at a time, so that the bulkhead of the routes leaves it alone.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface OwnBulkhead {

}
