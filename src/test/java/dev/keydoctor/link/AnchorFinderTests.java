package dev.keydoctor.link;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.keydoctor.guide.Anchor;
import dev.keydoctor.guide.FixedContent;
import dev.keydoctor.guide.PageKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class AnchorFinderTests {

	private static final List<Anchor> ANCHORS = List.of(anchor("create-key", "gdzie-wygenerowac-klucz"),
			anchor("lost-key"), anchor("buy-credit"), anchor("n8n"), anchor("auto-recharge"));

	@ParameterizedTest
	@ValueSource(strings = { "create-kee", "creat-key", "CREATE_KEY", "key-create", "create-a-key", "crate-key",
			"wygenerować-klucz" })
	void aSimilarNameIsGuessedFirst(String asked) {
		assertThat(guess(asked)).startsWith("create-key");
	}

	@Test
	void shortNamesAreGuessedToo() {
		assertThat(guess("n8")).containsExactly("n8n");
	}

	@Test
	void nothingIsGuessedFromNothing() {
		assertThat(guess("zzzz")).isEmpty();
		assertThat(guess("")).isEmpty();
		assertThat(guess("x".repeat(10_000))).isEmpty();
	}

	@Test
	void atMostFiveAreGuessed() {
		List<Anchor> many = Stream.iterate(1, (number) -> number + 1)
			.limit(9)
			.map((number) -> anchor("create-key-" + number))
			.toList();

		assertThat(new AnchorFinder(FixedContent.of(many)).nearest("create-key")).hasSize(5);
	}

	@Test
	void aPageIsGuessedOnceAndAtMostThreeAre() {
		List<Anchor> sections = Stream.of("billing", "invoices", "balance", "prices")
			.flatMap((page) -> Stream.of("a", "b").map((end) -> on(page, "create-key-" + page + end)))
			.toList();

		assertThat(new AnchorFinder(FixedContent.of(sections)).nearestPages("create-key-billingb"))
			.hasSizeLessThanOrEqualTo(3)
			.doesNotHaveDuplicates()
			.extracting(Anchor::id)
			.startsWith("create-key-billingb")
			.doesNotContain("create-key-billinga");
	}

	@Test
	void aPageIsShownWithThoseOfItsAnchorsThatMatch() {
		AnchorFinder finder = new AnchorFinder(FixedContent.of(ANCHORS));

		assertThat(finder.matching(AnchorFilter.of("key"), "https://k.example")).singleElement().satisfies((page) -> {
			assertThat(page.top().id()).isEqualTo("create-key");
			assertThat(page.anchors()).extracting(AnchorLinks::id).containsExactly("create-key", "lost-key");
		});
		assertThat(finder.matching(AnchorFilter.of("zebra"), "https://k.example")).isEmpty();
	}

	@Test
	void theAnchorsOfANewCatalogAreFoundAtOnce() {
		FixedContent content = FixedContent.of(ANCHORS);
		AnchorFinder finder = new AnchorFinder(content);

		content.replaceBy(FixedContent.of(List.of(anchor("zebra"))));

		assertThat(finder.nearest("zebra")).extracting(Anchor::id).containsExactly("zebra");
		assertThat(finder.nearest("create-key")).isEmpty();
	}

	private static List<String> guess(String asked) {
		return new AnchorFinder(FixedContent.of(ANCHORS)).nearest(asked).stream().map(Anchor::id).toList();
	}

	private static Anchor anchor(String id, String... aliases) {
		return on("api-key", id, aliases);
	}

	private static Anchor on(String page, String id, String... aliases) {
		return new Anchor(id, PageKind.GUIDE, page, 2, Map.of(), List.of(aliases));
	}

}
