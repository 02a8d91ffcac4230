package dev.keydoctor.ratelimit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * A verifier of the codes that a teacher gives to a class. A code is the name of the
 * course, its last day, and a signature of both. Phones and people who type one from
 * paper put capitals into it: whoever has all of it is let in.
 */
@Component
public class CourseCodes {

	private static final Pattern CODE = Pattern.compile("(([A-Za-z0-9-]{1,40})\\.(\\d{8}))\\.([0-9a-fA-F]{32})");

	/** A code in a link, or in a sentence. */
	private static final Pattern WITHIN = Pattern.compile("(?<![\\w.-])" + CODE + "(?![A-Za-z0-9])");

	private static final String INVALID = "invalid";

	private final @Nullable Signer signer;

	private final Clock clock;

	CourseCodes(LimitProperties limits, Clock clock) {
		String secret = limits.courseSecret();
		this.signer = secret.isEmpty() ? null : new Signer(secret);
		this.clock = clock;
	}

	/** Whether there are any: without a configured secret no code is accepted. */
	public boolean exist() {
		return this.signer != null;
	}

	/**
	 * Takes what is written like a code, good or not, out of what was sent as one, which
	 * may be the whole link of a teacher. The rest may be a key, and is neither shown nor
	 * passed on.
	 * @param sent anything at all
	 * @return the code; a word that is none where something else was sent; nothing where
	 * nothing was
	 */
	public static String cleaned(@Nullable String sent) {
		if (sent == null || sent.isBlank()) {
			return "";
		}
		Matcher code = WITHIN.matcher(sent);
		return code.find() ? code.group() : INVALID;
	}

	/**
	 * Finds the course of whatever was sent as a code; nothing where it is forged or its
	 * last day has passed.
	 */
	public Optional<Course> find(String code) {
		return findSigned(code).filter(this::isCurrent);
	}

	/** Finds the course that a code was signed for, even if its last day has passed. */
	public Optional<Course> findSigned(String code) {
		return Stream.of(code, code.toLowerCase(Locale.ROOT)).flatMap((spelt) -> signed(spelt).stream()).findFirst();
	}

	private Optional<Course> signed(String code) {
		Matcher parts = CODE.matcher(code);
		if (this.signer == null || !parts.matches()
				|| !isEqual(this.signer.sign(parts.group(1)), parts.group(4).toLowerCase(Locale.ROOT))) {
			return Optional.empty();
		}
		return date(parts.group(3)).map((last) -> new Course(parts.group(2), last));
	}

	/** Whether its last day has not passed yet. */
	public boolean isCurrent(Course course) {
		return !course.until().isBefore(LocalDate.now(this.clock));
	}

	/** Compares in a time that does not tell how many of the characters are right. */
	private static boolean isEqual(String signature, String given) {
		return MessageDigest.isEqual(signature.getBytes(StandardCharsets.US_ASCII),
				given.getBytes(StandardCharsets.US_ASCII));
	}

	private static Optional<LocalDate> date(String digits) {
		try {
			return Optional.of(LocalDate.parse(digits, DateTimeFormatter.BASIC_ISO_DATE));
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

}
