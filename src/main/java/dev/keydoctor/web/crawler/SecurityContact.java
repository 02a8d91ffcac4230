package dev.keydoctor.web.crawler;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import dev.keydoctor.site.Language;
import dev.keydoctor.site.PortalProperties;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * A writer of the file that says whom to tell about a security hole, as RFC 9116 has it.
 */
@Component
class SecurityContact {

	/** RFC 9116 advises less than a year. */
	private static final Duration VALID = Duration.ofDays(180);

	private static final String TEXT = """
			Contact: %s
			Expires: %s
			Preferred-Languages: %s
			Canonical: %s/.well-known/security.txt
			""";

	private final String contact;

	private final Clock clock;

	@Autowired
	SecurityContact(PortalProperties portal, Clock clock) {
		this(portal.securityContact(), clock);
	}

	SecurityContact(String contact, Clock clock) {
		this.contact = contact;
		this.clock = clock;
	}

	/**
	 * Writes the file.
	 * @param publicUrl the address of the portal; where no contact is configured, its
	 * host gets the mailbox that RFC 2142 sets aside for this
	 */
	String write(String publicUrl) {
		String address = this.contact.isEmpty() ? "mailto:security@" + host(publicUrl) : this.contact;
		Instant expires = this.clock.instant().plus(VALID).truncatedTo(ChronoUnit.DAYS);
		return TEXT.formatted(address, expires, String.join(", ", Language.CODES), publicUrl);
	}

	/** The host of an address; Java's own URI finds none with an underscore. */
	private static String host(String publicUrl) {
		return URI.create(publicUrl).getRawAuthority().replaceFirst(":\\d+$", "");
	}

}
