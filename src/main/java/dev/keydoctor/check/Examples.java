package dev.keydoctor.check;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import dev.keydoctor.diagnosis.Trait;
import dev.keydoctor.diagnosis.Verdict;
import dev.keydoctor.guide.ContentRepository;
import dev.keydoctor.guide.Page;
import dev.keydoctor.guide.PageKind;
import dev.keydoctor.openai.ApiKey;
import dev.keydoctor.openai.ExampleUpstream;
import dev.keydoctor.site.Language;

import org.springframework.stereotype.Component;

/**
 * A list of the example keys, as the check page offers them.
 */
@Component
class Examples {

	/** The example that has an incident, which is one with pictures. */
	private static final String INCIDENT = "incident";

	private final ExampleUpstream upstream;

	private final ContentRepository contentRepository;

	Examples(ExampleUpstream upstream, ContentRepository contentRepository) {
		this.upstream = upstream;
		this.contentRepository = contentRepository;
	}

	/**
	 * All examples, those named after a verdict first and in the order of the verdicts.
	 */
	List<Example> in(Language language) {
		return this.upstream.scenarios()
			.stream()
			.sorted(Comparator.comparingInt(Verdict::rank))
			.map((scenario) -> new Example(scenario, title(language, scenario)))
			.toList();
	}

	private Optional<String> title(Language language, String scenario) {
		return this.contentRepository.catalog().page(PageKind.ERROR, language, scenario).map(Page::title);
	}

	/**
	 * An example key.
	 *
	 * @param scenario what the sandbox plays for it
	 * @param title the title of the verdict it leads to, where it is named after one
	 */
	record Example(String scenario, Optional<String> title) {

		public String key() {
			return ApiKey.EXAMPLE_PREFIX + this.scenario;
		}

		/** Whether it shows its verdict only when a picture is asked for. */
		public boolean images() {
			return Verdict.of(this.scenario)
				.map((verdict) -> verdict.is(Trait.SHOWS_AT_IMAGES))
				.orElse(this.scenario.equals(INCIDENT));
		}

	}

}
