package dev.keydoctor.ratelimit;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Stream;

import dev.keydoctor.SetClock;
import dev.keydoctor.openai.Keys;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of codes that a teacher gives to a class.
 */
class CourseCodesTests {

	/** Minted with the line of the README. */
	private static final String CODE = "n8n-basics.20261121.bfd48a47f247d2023f99e10129a6b913";

	private final SetClock clock = new SetClock();

	private final CourseCodes codes = codes("a secret of the portal");

	@Test
	void aCodeIsGoodUntilTheEndOfItsLastDay() {
		assertThat(this.codes.find(CODE)).hasValue(new Course("n8n-basics", LocalDate.of(2026, 11, 21)));

		this.clock.pass(Duration.ofHours(18).minusSeconds(1));
		assertThat(this.codes.find(CODE)).isPresent();

		this.clock.pass(Duration.ofSeconds(1));
		assertThat(this.codes.find(CODE)).isEmpty();
		assertThat(this.codes.findSigned(CODE)).hasValue(new Course("n8n-basics", LocalDate.of(2026, 11, 21)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "N8n-basics.20261121.bfd48a47f247d2023f99e10129a6b913",
			"N8N-BASICS.20261121.BFD48A47F247D2023F99E10129A6B913",
			"n8n-basics.20261121.Bfd48a47f247d2023f99e10129a6b913" })
	void forgiveCapitalsAndCountForTheSameCourse(String typed) {
		assertThat(CourseCodes.cleaned(typed)).isEqualTo(typed);
		assertThat(this.codes.find(typed)).isEqualTo(this.codes.find(CODE)).isPresent();
	}

	@Test
	void keepTheCapitalsOfANameThatWasSignedWithThem() {
		String signed = "Klasa-3B.20261121." + new Signer("a secret of the portal").sign("Klasa-3B.20261121");

		assertThat(this.codes.find(signed)).hasValue(new Course("Klasa-3B", LocalDate.of(2026, 11, 21)));
		assertThat(this.codes.find(signed.toLowerCase(Locale.ROOT))).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "n8n-basics", "n8n-basics.20261121", "n8n-basics.20261121.",
			"n8n-basics.20261122.bfd48a47f247d2023f99e10129a6b913",
			"n8n-advanced.20261121.bfd48a47f247d2023f99e10129a6b913",
			"n8n-basics.20261121.bfd48a47f247d2023f99e10129a6b9130",
			"n8n-basics.20261121.00000000000000000000000000000000",
			"n8n-basics.20261121.bfd48a47f247d2023f99e10129a6b913\n", "<b>.20261121.bfd48a47f247d2023f99e10129a6b913" })
	void areNotGoodWhenForged(String forged) {
		assertThat(this.codes.find(forged)).isEmpty();
		assertThat(this.codes.findSigned(forged)).isEmpty();
	}

	@Test
	void noCodeIsGoodWithAnotherSecretOrWithout() {
		assertThat(codes("another secret").find(CODE)).isEmpty();
		assertThat(codes("").find(CODE)).isEmpty();
		assertThat(codes("").exist()).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { CODE, " " + CODE + "\n", CODE + ".", "(" + CODE + ").", "\u201e" + CODE + "\u201d",
			"https://keys.example.org/go/check?course=" + CODE, "/pl/check?lang=pl&course=" + CODE + "&x=1#key",
			"https://keys.example.org/go/check?course=" + CODE + " (do 21.11.2026)", "kod: " + CODE })
	void aCodeIsFoundInWhatIsCopiedAlong(String sent) {
		assertThat(CourseCodes.cleaned(sent)).isEqualTo(CODE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "sk-ai-2026.20991231.0123456789abcdef0123456789abcdef",
			"SG.20991231.0123456789abcdef0123456789abcdef" })
	void aCourseMayBeNamedAsKeysBegin(String code) {
		assertThat(CourseCodes.cleaned(code)).isEqualTo(code);
	}

	@ParameterizedTest
	@ValueSource(strings = { "baisc", "n8n-basics.20261121", "a b", "\"><script>", "a&b=c", "\r\nA:b", ".", "_" + CODE,
			CODE + "0", "https://keys.example.org/go/check?course=n8n-basics.20261121.bfd48a" })
	void aTextThatIsNoCodeLeavesOneWord(String sent) {
		assertThat(CourseCodes.cleaned(sent)).isEqualTo("invalid");
	}

	@Test
	void aKeyLeavesNothing() {
		Stream<String> sent = Stream.of(Keys.LEGACY, Keys.PROJECT)
			.flatMap((key) -> Stream.of(key, "basics." + key, "course=" + key, CODE.replace("n8n-basics", key)));

		assertThat(sent.map(CourseCodes::cleaned)).hasSize(8).containsOnly("invalid");
		assertThat(CourseCodes.cleaned(Keys.PROJECT + " " + CODE)).isEqualTo(CODE);
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "", " ", "\n" })
	void aCodeIsNotMissedWhereNothingWasSent(@Nullable String nothing) {
		assertThat(CourseCodes.cleaned(nothing)).isEmpty();
	}

	private CourseCodes codes(String secret) {
		return new CourseCodes(RateLimiterFixture.limits("course-secret=" + secret), this.clock);
	}

}
