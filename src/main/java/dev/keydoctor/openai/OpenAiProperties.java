package dev.keydoctor.openai;

import java.net.URI;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.keydoctor.site.SafeUrl;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.convert.DurationUnit;
import org.springframework.validation.annotation.Validated;

/**
 * A record of how OpenAI is asked.
 *
 * @param baseUrl where the API is, without a slash at the end
 * @param regions where the API of a region is, by the name of the region: the only other
 * addresses to which a key is sent
 * @param textModels text models to try, the preferred one first
 * @param imageModels image models to try, the preferred one first
 * @param connectTimeout how long a connection may take to open
 * @param responseTimeout how long a whole exchange may take
 * @param imageTimeout how long a whole exchange may take that makes a picture
 * @param maxConcurrentChecks how many checks of real keys may run at once
 */
@Validated
@ConfigurationProperties("keydoctor.openai")
public record OpenAiProperties(@DefaultValue("https://api.openai.com/v1") @SafeUrl URI baseUrl,
		@DefaultValue Map<@Pattern(regexp = "[a-z]{2,12}") String, @NotNull @SafeUrl URI> regions,
		@NotEmpty List<@NotBlank String> textModels, @NotEmpty List<@NotBlank String> imageModels,
		@DefaultValue("2s") @DurationUnit(ChronoUnit.SECONDS) @DurationMin(millis = 100) @DurationMax(
				seconds = 30) Duration connectTimeout,
		@DefaultValue("8s") @DurationUnit(ChronoUnit.SECONDS) @DurationMin(millis = 100) @DurationMax(
				seconds = 30) Duration responseTimeout,
		@DefaultValue("60s") @DurationUnit(ChronoUnit.SECONDS) @DurationMin(millis = 100) @DurationMax(
				seconds = 60) Duration imageTimeout,
		@DefaultValue("512") @Min(1) @Max(100_000) int maxConcurrentChecks) {

	public OpenAiProperties {
		regions = Map.copyOf(regions);
	}

	Optional<URI> region(String name) {
		return Optional.ofNullable(this.regions.get(name));
	}

}
