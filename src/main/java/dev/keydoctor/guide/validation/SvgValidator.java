package dev.keydoctor.guide.validation;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import javax.xml.namespace.QName;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import dev.keydoctor.guide.ContentProblem;
import org.jspecify.annotations.Nullable;

/**
 * A validator of an SVG file, which could be a program and must be a drawing.
 */
final class SvgValidator {

	private static final String SVG = "http://www.w3.org/2000/svg";

	private static final QName DRAWING = new QName(SVG, "svg");

	private static final Set<String> ALLOWED = Set.of("svg", "g", "defs", "symbol", "use", "title", "desc", "rect",
			"circle", "ellipse", "line", "polyline", "polygon", "path", "text", "tspan", "linearGradient",
			"radialGradient", "stop", "clipPath", "mask", "pattern", "marker");

	private static final Pattern FETCHES = Pattern.compile("(?i)url\\([\\s'\"]*[^\\s'\"#]");

	private static final String PLAIN = "Draw with plain shapes and texts, coloured by attributes.";

	private final String file;

	private final byte[] bytes;

	private final List<ContentProblem> problems = new ArrayList<>();

	private @Nullable QName root;

	SvgValidator(String file, byte[] bytes) {
		this.file = file;
		this.bytes = bytes.clone();
	}

	List<ContentProblem> problems() {
		XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		try {
			XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(this.bytes));
			while (xml.hasNext()) {
				check(xml.next(), xml);
			}
		}
		catch (XMLStreamException ex) {
			report(ex.getLocation().getLineNumber(), "The drawing is not whole XML.", "Save it again as SVG.");
		}
		return List.copyOf(this.problems);
	}

	private void check(int event, XMLStreamReader xml) {
		int line = xml.getLocation().getLineNumber();
		switch (event) {
			case XMLStreamConstants.START_ELEMENT -> element(xml, line);
			case XMLStreamConstants.DTD -> report(line, "The drawing has a DOCTYPE.", "Take it out.");
			case XMLStreamConstants.PROCESSING_INSTRUCTION ->
				report(line, "The drawing calls `<?" + xml.getPITarget() + "?>`.", "Take it out.");
			default -> {
			}
		}
	}

	private void element(XMLStreamReader xml, int line) {
		if (this.root == null) {
			this.root = xml.getName();
			if (!DRAWING.equals(this.root)) {
				report(line, "The drawing does not begin with `<svg xmlns=\"" + SVG + "\">`.", "Save it again as SVG.");
			}
		}
		if (!DRAWING.equals(this.root)) {
			return;
		}
		if (!SVG.equals(xml.getNamespaceURI()) || !ALLOWED.contains(xml.getLocalName())) {
			report(line, "A drawing must not hold `<" + xml.getLocalName() + ">`.", PLAIN);
		}
		for (int index = 0; index < xml.getAttributeCount(); index++) {
			attribute(xml.getAttributeLocalName(index).toLowerCase(Locale.ROOT), xml.getAttributeValue(index), line);
		}
	}

	private void attribute(String name, String value, int line) {
		if (name.equals("style")) {
			report(line, "A drawing must not hold `style=`.", PLAIN);
		}
		if (name.startsWith("on")) {
			report(line, "A drawing must not react: `" + name + "=`.", "Take the attribute out.");
		}
		boolean reference = name.equals("href") && !value.startsWith("#");
		boolean elsewhere = reference || name.equals("base") || FETCHES.matcher(value).find();
		if (elsewhere) {
			report(line, "The drawing fetches something: `" + name + "=`.", "Draw it, or refer to `#id` in the file.");
		}
	}

	private void report(int line, String what, String instead) {
		this.problems.add(new ContentProblem(this.file, line, what, instead));
	}

}
