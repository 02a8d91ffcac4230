package dev.keydoctor.ratelimit;

import jakarta.validation.constraints.Pattern;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * A record of what course codes are signed with.
 *
 * @param courseSecret the secret, empty where there are no codes
 */
@Validated
@ConfigurationProperties("keydoctor.limits")
record CourseProperties(@DefaultValue("") @Pattern(regexp = "|.{16,}",
		message = "{keydoctor.CourseSecret.message}") String courseSecret) {

	@Override
	public String toString() {
		return "CourseProperties[secret]";
	}

}
