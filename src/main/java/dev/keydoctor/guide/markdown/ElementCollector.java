package dev.keydoctor.guide.markdown;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.admonition.AdmonitionBlock;
import com.vladsch.flexmark.ext.attributes.AttributeNode;
import com.vladsch.flexmark.ext.attributes.AttributesNode;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataKey;
import org.jspecify.annotations.Nullable;

/**
 * A collector of the elements of a parsed text that have to be right.
 */
final class ElementCollector {

	/** The line of the file that each line of a text comes from. */
	static final DataKey<List<Integer>> LINES = new DataKey<>("LINES", List.of());

	/** Twice as deep as anybody writes. */
	private static final int DEEPEST = 30;

	private static final Pattern ESCAPED = Pattern.compile("\\\\\\p{Punct}");

	private final List<Element> found = new ArrayList<>();

	/** The elements of a text in the order of the text. */
	static List<Element> of(Node document) {
		ElementCollector elements = new ElementCollector();
		document.getDescendants().forEach(elements::add);
		return List.copyOf(elements.found);
	}

	private void add(Node node) {
		if (Stream.iterate(node, Objects::nonNull, Node::getParent).limit(DEEPEST + 1).count() > DEEPEST) {
			this.found.add(new Element.TooDeep(line(node)));
		}
		switch (node) {
			case Heading heading -> this.found.add(title(heading));
			case Link link -> this.found
				.add(new Element.Link(link.getUrl().unescape(), PlainTextExtractor.of(link.getChildren()), line(node)));
			case AutoLink link -> this.found.add(link(link.getText().toString(), node));
			case MailLink link -> this.found.add(link("mailto:" + link.getText(), node));
			case Reference reference -> this.found.add(link(reference.getUrl().unescape(), node));
			case RefNode brackets ->
				this.found.add(new Element.Reference(brackets.getChars().toString().replace("\n", " "),
						brackets.getReferenceNode(node.getDocument()) != null, node instanceof ImageRef, line(node)));
			case Image image -> this.found.add(picture(image));
			case AdmonitionBlock aside -> this.found.add(new Element.Aside(aside.getInfo().toString(),
					aside.getTitle().toString(), !aside.hasChildren(), line(node)));
			case Text text when !isCode(text.getParent()) ->
				this.found.add(new Element.Words(ESCAPED.matcher(text.getChars()).replaceAll(""), line(node)));
			case FencedCodeBlock code ->
				this.found.add(new Element.CodeBlock(code.getClosingMarker().isNotEmpty(), line(node)));
			case IndentedCodeBlock _ -> this.found.add(new Element.CodeBlock(false, line(node)));
			case HtmlBlockBase html -> this.found.add(new Element.Html(html.getChars().toString(), line(node)));
			case HtmlInlineBase html -> this.found.add(new Element.Html(html.getChars().toString(), line(node)));
			case AttributesNode braces -> this.found.add(new Element.Braces(owner(braces), values(braces), line(node)));
			default -> {
			}
		}
	}

	/** A link that is its own text, or has it elsewhere. */
	private static Element.Link link(String target, Node node) {
		return new Element.Link(target, target, line(node));
	}

	private static boolean isCode(@Nullable Node node) {
		return node instanceof Code || node instanceof FencedCodeBlock || node instanceof IndentedCodeBlock;
	}

	/** What a heading says about itself. */
	static Element.Title title(Heading heading) {
		Map<String, String> attributes = new LinkedHashMap<>();
		for (Node child : heading.getChildren()) {
			if (child instanceof AttributesNode braces) {
				attributes.putAll(values(braces));
			}
		}
		List<String> aliases = Arrays.stream(attributes.getOrDefault("aliases", "").split("\\s+"))
			.filter(Predicate.not(String::isEmpty))
			.toList();
		return new Element.Title(heading.getLevel(), attributes.get("#"), aliases,
				PlainTextExtractor.ofHeading(heading), line(heading));
	}

	private static int line(Node node) {
		int line = node.getStartLineNumber();
		List<Integer> lines = LINES.get(node.getDocument());
		return (line < lines.size()) ? lines.get(line) : line + 1;
	}

	/** Braces behind a blank are those of the paragraph. */
	private static Element.Picture picture(Image image) {
		Map<String, String> attributes = (image.getNext() instanceof AttributesNode braces
				&& braces.getStartOffset() == image.getEndOffset()) ? values(braces) : Map.of();
		return new Element.Picture(image.getUrl().unescape(), PlainTextExtractor.ofHeading(image), attributes,
				line(image));
	}

	private static Map<String, String> values(AttributesNode braces) {
		Map<String, String> values = new LinkedHashMap<>();
		for (Node child : braces.getChildren()) {
			if (child instanceof AttributeNode attribute) {
				values.put(attribute.getName().toString(), attribute.getValue().toString());
			}
		}
		return values;
	}

	private static Element.Braces.Owner owner(AttributesNode braces) {
		return switch (Optional.ofNullable(braces.getPrevious()).orElse(braces)) {
			case Image _ -> Element.Braces.Owner.PICTURE;
			case Node _ when braces.getParent() instanceof Heading -> Element.Braces.Owner.HEADING;
			default -> Element.Braces.Owner.OTHER;
		};
	}

}
