package dev.keydoctor.diagnosis.wordings;

import dev.keydoctor.diagnosis.text.Deadline;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that what stands around an error is left out and the error stays.
 */
class HearsayTests {

	@Test
	void ofANotebookOnlyTheErrorStays() {
		assertThat(Hearsay.withoutStatements("""
				permissiondeniederror traceback (most recent call last)
				1 client = openai()
				----> 2 client.responses.create(model=m, input=talk)
				3 print("unsupported parameter")
				file ~/openai/_utils.py:298, in wrapper(*args)
				297 raise typeerror("missing required argument")
				--> 298 return func(*args)
				(...)
				331 max_tokens: int,  # parameter is deprecated
				permissiondeniederror: just a moment...
				""", Deadline.NEVER)).contains("traceback", "_utils.py:298", "just a moment")
			.doesNotContain("parameter", "argument", "print");
	}

	@Test
	void linesThatOnlyBeginWithANumberStay() {
		String text = """
				429 too many requests
				401 unauthorized
				1. first try
				-> 401 unauthorized
				2. second try
				--> 12 rows failed: insufficient_quota
				3. third
				""";

		assertThat(Hearsay.withoutStatements(text, Deadline.NEVER)).isEqualTo(text);
	}

	@Test
	void whatATestAnswersWithIsLeftOut() {
		assertThat(
				Hearsay.withoutStatements("nock(url).reply(429, {code: 'insufficient_quota'}); // 401", Deadline.NEVER))
			.isEqualTo("nock(url) ; // 401");
	}

}
