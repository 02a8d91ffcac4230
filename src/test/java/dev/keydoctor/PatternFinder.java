package dev.keydoctor;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.util.function.ThrowingSupplier;

/**
 * A finder of all patterns of the product: those that a class keeps in a static field,
 * however deep in lists, enums and records, and those that stand as words in a call such
 * as {@code split("…")}.
 */
final class PatternFinder {

	private static final String SOURCES = "src/main/java";

	private static final Pattern CALL = Pattern
		.compile("\\.(?:replaceAll|replaceFirst|matches|split)\\(\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");

	private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

	Stream<FoundPattern> find() {
		return ProjectFiles.below(SOURCES)
			.filter((file) -> file.toString().matches(".*/[A-Z]\\w*\\.java"))
			.flatMap((file) -> Stream.concat(inFields(type(file)), inCalls(file)))
			.sorted(Comparator.comparing(FoundPattern::place));
	}

	private static Stream<FoundPattern> inCalls(Path file) {
		return CALL.matcher(ProjectFiles.read(file))
			.results()
			.map((call) -> call.group(1).translateEscapes())
			.map((regex) -> new FoundPattern(type(file).getPackageName(), file.getFileName() + " " + regex,
					Pattern.compile(regex)));
	}

	private static Class<?> type(Path file) {
		String name = Path.of(SOURCES).relativize(file).toString().replace(".java", "").replace('/', '.');
		return ThrowingSupplier.of(() -> Class.forName(name)).get();
	}

	private Stream<FoundPattern> inFields(Class<?> type) {
		String name = type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
		Stream<FoundPattern> own = Stream.of(type.getDeclaredFields())
			.filter((field) -> Modifier.isStatic(field.getModifiers()) && !field.isSynthetic())
			.flatMap((field) -> in(type, name + "." + field.getName(), value(field, null)));
		return Stream.concat(own, Stream.of(type.getDeclaredClasses()).flatMap(this::inFields));
	}

	private Stream<FoundPattern> in(Class<?> type, String place, @Nullable Object value) {
		if (value == null || !this.seen.add(value)) {
			return Stream.empty();
		}
		return switch (value) {
			case Pattern pattern -> Stream.of(new FoundPattern(type.getPackageName(), place, pattern));
			case Collection<?> all -> all.stream().flatMap((one) -> in(type, place + "[]", one));
			case Map<?, ?> all -> all.values().stream().flatMap((one) -> in(type, place + "[]", one));
			case Object[] all -> Stream.of(all).flatMap((one) -> in(type, place + "[]", one));
			default -> inside(type, place, value);
		};
	}

	private Stream<FoundPattern> inside(Class<?> type, String place, Object value) {
		boolean ours = value.getClass().getName().startsWith("dev.keydoctor.") && !value.getClass().isHidden();
		return ours ? Stream.of(value.getClass().getDeclaredFields())
			.filter((field) -> !Modifier.isStatic(field.getModifiers()))
			.flatMap((field) -> in(type, place + "." + field.getName(), value(field, value))) : Stream.empty();
	}

	private static @Nullable Object value(Field field, @Nullable Object owner) {
		try {
			field.setAccessible(true);
			return field.get(owner);
		}
		catch (IllegalAccessException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
