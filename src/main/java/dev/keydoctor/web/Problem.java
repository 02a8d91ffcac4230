package dev.keydoctor.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;

/**
 * A record of problem details (RFC 9457). Those of Spring would always name an instance:
 * the address of the error page where they know no other.
 *
 * @param title what is wrong
 * @param status the status of the answer
 * @param instance the path that was asked for, as far as it is one of ours: any other may
 * hold a key
 */
record Problem(String title, int status, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String instance) {

	static Problem of(HttpStatus status, @Nullable String instance) {
		return new Problem(status.getReasonPhrase(), status.value(), instance);
	}

}
