package dev.keydoctor.sandbox;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.keydoctor.sandbox.FaultInjection.Kind;
import dev.keydoctor.sandbox.FaultInjection.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

@Isolated
@ExtendWith(OutputCaptureExtension.class)
class FaultInjectionTests {

	private static final Pattern SEED = Pattern.compile("sandbox\\.faults-seed=(\\d+)");

	@Test
	void theShareThatIsAskedForIsSpoiltInEveryWay() {
		Map<Kind, Long> kinds = faults(new FaultInjection(0.05, 20_261_121)).stream()
			.map(Fault::kind)
			.collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));

		assertThat(kinds.remove(Kind.NONE)).isBetween(9_450L, 9_550L);
		assertThat(kinds).hasSize(3).allSatisfy((kind, times) -> assertThat(times).isBetween(140L, 195L));
	}

	@Test
	void theSeedThatIsSaidRepeatsTheFaults(CapturedOutput output) {
		List<Fault> faults = faults(new FaultInjection(0.5, 0));
		Matcher said = SEED.matcher(output.getAll());

		assertThat(said.find()).isTrue();
		assertThat(faults(new FaultInjection(0.5, Long.parseLong(said.group(1))))).isEqualTo(faults);
	}

	@Test
	void otherFaultsComeEachTimeWhereNoSeedIsGiven() {
		assertThat(faults(new FaultInjection(0.5, 0))).isNotEqualTo(faults(new FaultInjection(0.5, 0)));
	}

	@Test
	void noFaultComesWhereNoneIsAskedFor(CapturedOutput output) {
		Reply plain = new Scenarios().reply("healthy", "GET /models");

		assertThat(new FaultInjection(0, 0).reply("healthy", "GET /models")).isEqualTo(plain);
		assertThat(output).doesNotContain("faults");
	}

	private static List<Fault> faults(FaultInjection injection) {
		return Stream.generate(injection::next).limit(10_000).toList();
	}

}
