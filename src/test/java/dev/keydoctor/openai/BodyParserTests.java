package dev.keydoctor.openai;

import java.util.List;
import java.util.Map;

import dev.keydoctor.diagnosis.Shape;
import dev.keydoctor.diagnosis.rules.Body.Model;
import dev.keydoctor.diagnosis.rules.Body;
import dev.keydoctor.diagnosis.rules.Evidence.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class BodyParserTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
			MODELS | {"object": "list", "data": []}          | ASKED_FOR
			MODELS | {"object": "list"}                      | ODD
			MODELS | {"object": "chat.completion"}           | ODD
			TEXT   | {"object": "chat.completion"}           | ASKED_FOR
			TEXT   | {"object": "list", "data": []}          | ODD
			TEXT   | {"output": []}                          | ASKED_FOR
			IMAGE  | {"data": []}                            | ASKED_FOR
			IMAGE  | {"data": [], "error": null}             | ASKED_FOR
			IMAGE  | {"data": [], "error": 7}                | ODD
			IMAGE  | {"data": [], "error": {"code": "a"}}    | ERROR
			TEXT   | {"error": "a"}                          | ERROR
			TEXT   | {"error": "a", "error_description": ""} | ODD
			TEXT   | {"error": {"type": "a"}}                | ERROR
			TEXT   | {"error": {"param": "a"}}               | ODD
			TEXT   | {"error": {"code": 7}}                  | ODD
			TEXT   | {}                                      | ODD
			TEXT   | []                                      | ODD
			TEXT   | "text"                                  | ODD
			TEXT   | 7                                       | ODD
			TEXT   | Unauthorized                            | ODD
			TEXT   | <title>a</title>                        | ODD
			TEXT   | <!DOCTYPE html><title>a</title>         | HTML
			TEXT   | ~ <HTML>~                               | HTML
			TEXT   | ~ \t ~                                  | EMPTY
			TEXT   | ~~                                      | EMPTY
			""")
	void tellsWhatABodyIs(Request request, String text, Shape shape) {
		assertThat(BodyParser.parse(request, text).shape()).isEqualTo(shape);
	}

	@ParameterizedTest
	@ValueSource(strings = { "{", "[", "{\"a\"", "{\"a\":", "{\"a\":1", "{\"a\":1,", "{\"a\":1,}", "[1,]", "[1]]",
			"{} {}", "{a:1}", "{'a':1}", "[01]", "[1.]", "[NaN]", "[\"\\x\"]", "[\"\\u00\"]" })
	void takesWhatIsNotOneWholeDocumentForCut(String text) {
		assertThat(BodyParser.parse(Request.TEXT, text).shape()).isEqualTo(Shape.CUT);
	}

	@Test
	void readsBlanksBetweenAnythingAndLineBreaksInATextAsTheyStand() {
		assertThat(BodyParser.parse(Request.TEXT,
				"\n{ \"error\" : {\t\"message\" : \"a\nb\" , \"n\" : [ -2.5e3 ] } }\r\n"))
			.isEqualTo(new Body.Error(Map.of("message", "a\nb")));
	}

	@Test
	void takesTheTextsOutOfAnError() {
		String error = """
				{"error": {"message": "Say \\"\\u0041\\"", "type": "a", "param": null, "code": "b", "other": "c"}}""";

		assertThat(BodyParser.parse(Request.TEXT, error))
			.isEqualTo(new Body.Error(Map.of("message", "Say \"A\"", "type", "a", "code", "b")));
	}

	@Test
	void believesTheLastOfTwoNames() {
		assertThat(BodyParser.parse(Request.TEXT, "{\"error\": {\"code\": \"a\", \"code\": \"b\"}}"))
			.isEqualTo(new Body.Error(Map.of("code", "b")));
		assertThat(BodyParser.parse(Request.TEXT, "{\"error\": \"a\", \"error\": null, \"output\": []}"))
			.isEqualTo(new Body.Other(Shape.ASKED_FOR));
	}

	@Test
	void takesTheModelsOutOfAList() {
		String list = """
				{"object": "list", "data": [1, null, {}, {"id": null}, {"id": 5}, {"id": "a", "owned_by": {}},
				{"id": "b", "shutdown_date": "2026-11-20"}, {"id": "c", "shutdown_date": 7}]}""";

		assertThat(BodyParser.parse(Request.MODELS, list)).isEqualTo(
				new Body.ModelList(List.of(new Model("a", null), new Model("b", "2026-11-20"), new Model("c", null))));
	}

	@ParameterizedTest
	@EnumSource(Request.class)
	void readsNoDeeperThanSixtyFour(Request request) {
		assertThat(BodyParser.parse(request, nested(64)).shape()).isEqualTo(Shape.ODD);
		assertThat(BodyParser.parse(request, nested(65)).shape()).isEqualTo(Shape.CUT);
		assertThat(BodyParser.parse(request, nested(100_000)).shape()).isEqualTo(Shape.CUT);
	}

	private static String nested(int depth) {
		return "[".repeat(depth) + "]".repeat(depth);
	}

}
