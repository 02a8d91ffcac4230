package dev.keydoctor.site;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.util.ClassUtils;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;

/**
 * A failure analyzer that tells the operator which setting is wrong, in what, and how it
 * is written. It comes before those of Spring Boot, which show the value.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class SettingFailureAnalyzer implements FailureAnalyzer {

	private static final String ACTION = "Change what is named above and start again. All settings and their "
			+ "defaults stand in src/docs/configuration.md.";

	/** The name of a value in a map, which validation puts into brackets. */
	private static final Pattern MAP_KEY = Pattern.compile("\\[([a-z]+)]");

	/** What a value is not that cannot be read, by what it should be. */
	private static final Map<Class<?>, String> UNREAD = Map.of(Duration.class,
			"is no duration, such as 500ms, 90s or 10m", Boolean.class, "is neither true nor false", Integer.class,
			"is no whole number up to " + Integer.MAX_VALUE, Double.class, "is no number", Instant.class,
			"is no moment of UTC");

	private final ShippedSettings shipped = new ShippedSettings();

	@Override
	public @Nullable FailureAnalysis analyze(Throwable failure) {
		Map<String, String> faults = faults(failure).sorted(Comparator.comparing(Fault::text))
			.collect(Collectors.toMap(Fault::property, Fault::text, (one, other) -> one + " and " + other,
					TreeMap::new));
		if (faults.isEmpty()) {
			return null;
		}
		String description = faults.entrySet()
			.stream()
			.map((fault) -> sentence(fault.getKey(), fault.getValue()))
			.collect(Collectors.joining("\n"));
		return new FailureAnalysis(description, ACTION, new SettingException(description));
	}

	private Stream<Fault> faults(Throwable failure) {
		Optional<SettingException> refused = cause(failure, SettingException.class);
		Optional<BindException> bound = cause(failure, BindException.class);
		if (bound.isEmpty()) {
			return refused.map((ex) -> new Fault(ex.property(), message(ex))).stream();
		}
		return cause(failure, UnboundConfigurationPropertiesException.class).map(SettingFailureAnalyzer::leftOver)
			.or(() -> cause(failure, BindValidationException.class).map(this::invalid))
			.orElseGet(() -> unread(bound.get(), refused).stream());
	}

	private static Stream<Fault> leftOver(UnboundConfigurationPropertiesException ex) {
		return ex.getUnboundProperties()
			.stream()
			.map((property) -> new Fault(property.getName().toString(),
					"is left over, since it is misspelt or stands behind a gap in its list"));
	}

	private Stream<Fault> invalid(BindValidationException ex) {
		String prefix = ex.getValidationErrors().getName().toString();
		return ex.getValidationErrors().getAllErrors().stream().map((error) -> invalid(prefix, error));
	}

	private Fault invalid(String prefix, ObjectError error) {
		String field = (error instanceof FieldError wrong) ? wrong.getField() : "";
		String name = MAP_KEY.matcher(DataObjectPropertyName.toDashedForm(field)).replaceAll(".$1");
		return new Fault(this.shipped.propertyOf(join(prefix, name)), String.valueOf(error.getDefaultMessage()));
	}

	/**
	 * Where nobody of ours refused the value, Spring Boot explains properties of its own.
	 */
	private Optional<Fault> unread(BindException bound, Optional<SettingException> refused) {
		String name = bound.getName().toString();
		Class<?> type = ClassUtils.resolvePrimitiveIfNecessary(bound.getTarget().getType().resolve(Object.class));
		return refused.map((ex) -> new Fault(join(name, ex.property()), message(ex)))
			.or(() -> Optional.of(new Fault(name, UNREAD.getOrDefault(type, "cannot be read")))
				.filter((_) -> this.shipped.knows(name)));
	}

	private String sentence(String property, String fault) {
		String example = this.shipped.example(property).map((line) -> ": write it as in " + line).orElse("");
		return property + " " + fault + example;
	}

	private static <T extends Throwable> Optional<T> cause(Throwable failure, Class<T> type) {
		return StackTraces.causes(failure).filter(type::isInstance).map(type::cast).findFirst();
	}

	private static String message(SettingException ex) {
		return String.valueOf(ex.getMessage());
	}

	private static String join(String name, String property) {
		return property.isEmpty() ? name : name + "." + property;
	}

	/**
	 * What is wrong with a property.
	 *
	 * @param property its name
	 * @param text the rest of a sentence that begins with the name
	 */
	private record Fault(String property, String text) {

	}

}
