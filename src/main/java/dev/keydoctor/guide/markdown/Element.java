package dev.keydoctor.guide.markdown;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * An element of a text that has to be right, with the line it stands on, counted from 1.
 */
public sealed interface Element {

	/** The line, counted from 1. */
	int line();

	/**
	 * A heading.
	 *
	 * @param level 1 to 6
	 * @param id the id given by the author, or null
	 * @param aliases further ids given by the author
	 * @param text the plain text
	 * @param line the line
	 */
	record Title(int level, @Nullable String id, List<String> aliases, String text, int line) implements Element {
	}

	/**
	 * A link.
	 *
	 * @param target as written
	 * @param text its words, or what a picture in it shows
	 * @param line the line
	 */
	record Link(String target, String text, int line) implements Element {
	}

	/**
	 * A link or picture in brackets without an address, which stands elsewhere or
	 * nowhere.
	 *
	 * @param text as written, in one line, such as {@code [text][name]}
	 * @param known whether the text says elsewhere where it leads
	 * @param picture whether it is a picture
	 * @param line the line
	 */
	record Reference(String text, boolean known, boolean picture, int line) implements Element {
	}

	/**
	 * A picture.
	 *
	 * @param source as written
	 * @param alt the description, plain text
	 * @param attributes what stands in braces behind it
	 * @param line the line
	 */
	record Picture(String source, String alt, Map<String, String> attributes, int line) implements Element {
	}

	/**
	 * An admonition, whether it folds or not.
	 *
	 * @param type its first word, such as {@code warning}
	 * @param title its title; empty where there is none
	 * @param empty whether nothing is indented below it
	 * @param line the line
	 */
	record Aside(String type, String title, boolean empty, int line) implements Element {
	}

	/**
	 * Plain words, with all signs that are not read as Markdown.
	 *
	 * @param text as written, without what a backslash stands before
	 * @param line the line
	 */
	record Words(String text, int line) implements Element {
	}

	/**
	 * A block of code.
	 *
	 * @param fenced whether it stands between two lines of backquotes or tildes
	 * @param line the line
	 */
	record CodeBlock(boolean fenced, int line) implements Element {
	}

	/**
	 * HTML, which is shown as text and so never meant.
	 *
	 * @param text as written
	 * @param line the line
	 */
	record Html(String text, int line) implements Element {
	}

	/**
	 * Something that stands in so many blocks one inside the other that rendering it
	 * might overflow the stack.
	 *
	 * @param line the line
	 */
	record TooDeep(int line) implements Element {
	}

	/**
	 * Attributes in braces.
	 *
	 * @param owner what they belong to
	 * @param values the values by name; an id is named {@code #}, a class {@code .}
	 * @param line the line
	 */
	record Braces(Owner owner, Map<String, String> values, int line) implements Element {

		/** What attributes can belong to. */
		public enum Owner {

			HEADING, PICTURE, OTHER

		}

	}

}
