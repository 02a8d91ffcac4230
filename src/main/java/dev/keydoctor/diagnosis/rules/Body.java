package dev.keydoctor.diagnosis.rules;

import java.util.List;
import java.util.Map;

import dev.keydoctor.diagnosis.Shape;
import org.jspecify.annotations.Nullable;

/**
 * The body of a live answer, as the room that read it understood it. What is neither an
 * error nor a page says nothing by its text, which is not kept.
 */
public sealed interface Body {

	/** What the body is, never {@link Shape#PASTED}. */
	Shape shape();

	/**
	 * A complete error as OpenAI writes it.
	 *
	 * @param fields its texts by their names, such as {@code message} and {@code code}
	 */
	record Error(Map<String, String> fields) implements Body {

		public Error {
			fields = Map.copyOf(fields);
		}

		@Override
		public Shape shape() {
			return Shape.ERROR;
		}

		@Override
		public String toString() {
			return "Error";
		}

	}

	/**
	 * A page for a browser.
	 *
	 * @param html the page
	 */
	record Page(String html) implements Body {

		@Override
		public Shape shape() {
			return Shape.HTML;
		}

		@Override
		public String toString() {
			return "Page";
		}

	}

	/**
	 * The list of models that was asked for.
	 *
	 * @param models the models
	 */
	record ModelList(List<Model> models) implements Body {

		public ModelList {
			models = List.copyOf(models);
		}

		@Override
		public Shape shape() {
			return Shape.ASKED_FOR;
		}

	}

	/**
	 * A body of which the shape tells everything.
	 *
	 * @param shape what it is
	 */
	record Other(Shape shape) implements Body {

	}

	/**
	 * A model that an account may see.
	 *
	 * @param name its name
	 * @param shutdownDate the date as OpenAI writes it, or {@code null}; mostly absent
	 */
	record Model(String name, @Nullable String shutdownDate) {

	}

}
