package dev.keydoctor.check;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.keydoctor.diagnosis.KeyFault;
import dev.keydoctor.diagnosis.key.KeyShape;
import dev.keydoctor.openai.KeyRules;
import dev.keydoctor.site.CacheHeaders;
import dev.keydoctor.site.Language;

import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * A controller that hands the browser the rules for pasted keys, so that it can say at
 * once what the server would say.
 */
@RestController
class KeyRulesController {

	private final MessageSource messages;

	KeyRulesController(MessageSource messages) {
		this.messages = messages;
	}

	@GetMapping(path = Language.PATTERN + "/check/rules.json")
	ResponseEntity<WordedRules> rules(@PathVariable Language language, ServletWebRequest webRequest) {
		CacheHeaders.allowCaching(webRequest);
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_JSON)
			.body(WordedRules.of((key) -> this.messages.getMessage(key, null, language.locale())));
	}

	/**
	 * The rules with their words.
	 *
	 * @param rules what is taken off a text
	 * @param faults what is not sent, the most telling first, with what to say of it, if
	 * anything; the whole text must fit
	 * @param words what to say of a good, a repaired and a cut key
	 */
	record WordedRules(@JsonUnwrapped KeyRules rules, List<Fault> faults, LintTexts words) {

		static WordedRules of(UnaryOperator<String> text) {
			List<Fault> faults = Stream
				.concat(Stream.of(Fault.of(KeyRules.error(), KeyFault.NOT_A_KEY, text), Fault.personal(text),
						Fault.UNSAID),
						Stream.of(KeyShape.values()).map((shape) -> Fault.of(shape.regex(), shape.fault(), text)))
				.toList();
			LintTexts words = new LintTexts(text.apply("check.lint.good"), text.apply("check.lint.repaired"),
					text.apply("check.notice.cut"));
			return new WordedRules(KeyRules.current(), faults, words);
		}

	}

	record Fault(String pattern, String fault, String text) {

		private static final Fault UNSAID = new Fault(KeyRules.unsaid(), "", "");

		static Fault personal(UnaryOperator<String> text) {
			return new Fault(KeyRules.personal(), KeyFault.NOT_A_KEY.code(), text.apply("check.key.personal"));
		}

		static Fault of(String pattern, KeyFault fault, UnaryOperator<String> text) {
			return new Fault(pattern, fault.code(), text.apply("check.fault." + fault.code()));
		}

	}

	record LintTexts(String good, String repaired, String cut) {

	}

}
