package dev.keydoctor.site;

import java.time.Duration;
import java.time.temporal.ChronoUnit;

import jakarta.validation.constraints.Pattern;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.convert.DurationUnit;
import org.springframework.validation.annotation.Validated;

/**
 * A record of what belongs to the portal as a whole. The public address is checked by
 * {@link PublicUrl}, which has to take it apart anyway, the folder of the pages by who
 * reads it.
 *
 * @param publicUrl the address that people type, empty to take that of each request
 * @param defaultLanguage the language for readers without a preference
 * @param securityContact whom to tell about a security hole, a mailto: or https: address;
 * empty where the host has the usual mailbox
 * @param content the folder of the pages
 * @param allowRevealingLogs whether the portal starts although settings would write keys
 * into logs
 * @param drain how long the portal serves on when it no longer says that it is ready
 */
@Validated
@ConfigurationProperties("keydoctor")
public record PortalProperties(@DefaultValue("") String publicUrl, @DefaultValue("en") Language defaultLanguage,
		@DefaultValue("") @Pattern(regexp = "|(?:mailto:[^\\s<>()\"\\\\]+@|https://)[^\\s<>()\"\\\\]+",
				message = "{keydoctor.SecurityContact.message}") String securityContact,
		@DefaultValue("classpath:content/") String content, boolean allowRevealingLogs,
		@DefaultValue("0s") @DurationUnit(ChronoUnit.SECONDS) @DurationMin(
				message = "{keydoctor.NotNegative.message}") @DurationMax(seconds = 300) Duration drain) {

}
