package dev.keydoctor.sandbox;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.keydoctor.sandbox.Mischief.Kind;
import dev.keydoctor.sandbox.Mischief.Trouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class MischiefTests {

	private static final Pattern SEED = Pattern.compile("keydoctor\\.sandbox\\.mischief-seed=(\\d+)");

	@Test
	void spoilsTheShareThatIsAskedForInEveryWay() {
		Map<Kind, Long> kinds = troubles(new Mischief(0.05, 20_261_121)).stream()
			.map(Trouble::kind)
			.collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));

		assertThat(kinds.remove(Kind.NONE)).isBetween(9_450L, 9_550L);
		assertThat(kinds).hasSize(3).allSatisfy((kind, times) -> assertThat(times).isBetween(140L, 195L));
	}

	@Test
	void isRepeatedByTheSeedThatItSays(CapturedOutput output) {
		List<Trouble> troubles = troubles(new Mischief(0.5, 0));
		Matcher said = SEED.matcher(output.getAll());

		assertThat(said.find()).isTrue();
		assertThat(troubles(new Mischief(0.5, Long.parseLong(said.group(1))))).isEqualTo(troubles);
	}

	@Test
	void isAnotherOneEachTimeWhereNoSeedIsGiven() {
		assertThat(troubles(new Mischief(0.5, 0))).isNotEqualTo(troubles(new Mischief(0.5, 0)));
	}

	@Test
	void isNoneWhereNoneIsAskedFor(CapturedOutput output) throws InterruptedException {
		Reply reply = Reply.parse("HTTP 200\n\n{}");

		assertThat(new Mischief(0, 0).with(reply)).isSameAs(reply);
		assertThat(output).doesNotContain("misbehaves");
	}

	private static List<Trouble> troubles(Mischief mischief) {
		return Stream.generate(mischief::next).limit(10_000).toList();
	}

}
