package dev.keydoctor.guide.source;

import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.keydoctor.guide.ContentProblem;
import dev.keydoctor.guide.source.YamlMapping.ValueType;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A reader of YAML as far as front matter and tables need it: texts, lists and pairs of
 * texts, with their lines. Nothing is ever constructed from it.
 */
final class YamlReader {

	private static final String SHAPE = "Write one `key: value` a line, lists as `[one, two]`, pairs as `{ one: a, two: b }`.";

	/**
	 * What YAML does not allow, and what it takes for the end of a line where nobody sees
	 * one. Word processors leave such characters behind.
	 */
	private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\u2028\\u2029\\uFFFE\\uFFFF&&[^\\t\\n\\r]]");

	private static final Pattern COMMENT = Pattern.compile("\\s+#.*");

	private final String file;

	private final int firstLine;

	private final String yaml;

	private final List<String> lines;

	/**
	 * A reader for one file.
	 * @param file the file, for messages
	 * @param firstLine the line of the file in which the YAML begins
	 * @param yaml the YAML
	 */
	YamlReader(String file, int firstLine, String yaml) {
		this.file = file;
		this.firstLine = firstLine;
		this.yaml = yaml;
		this.lines = yaml.lines().toList();
	}

	/** Reads it, and tells what keeps it from being read. */
	YamlMapping read(Consumer<ContentProblem> problems) {
		try {
			return new YamlMapping(properties(root()), true);
		}
		catch (UnreadableException ex) {
			problems.accept(ex.problem);
			return YamlMapping.UNREADABLE;
		}
	}

	private MappingNode root() {
		refuseInvisible();
		try {
			Node root = new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(this.yaml));
			if (root instanceof MappingNode mapping) {
				return mapping;
			}
			throw unreadable(this.firstLine, "No `key: value` stands here.", SHAPE);
		}
		catch (MarkedYAMLException ex) {
			throw unreadable(line(ex.getProblemMark()), "The YAML cannot be read: " + ex.getProblem() + ".",
					"Put a value that contains `: ` or `#`, or begins with a quote or bracket, between double quotes.");
		}
		catch (YAMLException ex) {
			throw unreadable(0, "The YAML cannot be read: " + ex.getMessage() + ".", SHAPE);
		}
	}

	private void refuseInvisible() {
		for (int line = 0; line < this.lines.size(); line++) {
			Matcher invisible = INVISIBLE.matcher(this.lines.get(line));
			if (invisible.find()) {
				throw unreadable(this.firstLine + line,
						"An invisible character stands here: U+%04X.".formatted((int) invisible.group().charAt(0)),
						"Take it out, or write a space in its place.");
			}
		}
	}

	private Map<String, YamlMapping.Property> properties(MappingNode mapping) {
		Map<String, YamlMapping.Property> properties = new LinkedHashMap<>();
		for (NodeTuple tuple : mapping.getValue()) {
			String key = scalar(tuple.getKeyNode());
			if (properties.put(key, property(tuple)) != null) {
				throw twice(tuple, key);
			}
		}
		return properties;
	}

	private YamlMapping.Property property(NodeTuple tuple) {
		int line = line(tuple.getKeyNode().getStartMark());
		return switch (tuple.getValueNode()) {
			case SequenceNode sequence -> new YamlMapping.Property(ValueType.LIST, scalars(sequence), Map.of(), line);
			case MappingNode mapping -> pairs(mapping, line);
			case Node text -> new YamlMapping.Property(ValueType.TEXT, List.of(scalar(text)), Map.of(), line);
		};
	}

	private YamlMapping.Property pairs(MappingNode mapping, int line) {
		Map<String, String> pairs = new LinkedHashMap<>();
		for (NodeTuple tuple : mapping.getValue()) {
			String name = scalar(tuple.getKeyNode());
			if (pairs.put(name, scalar(tuple.getValueNode())) != null) {
				throw twice(tuple, name);
			}
		}
		return new YamlMapping.Property(ValueType.PAIRS, List.copyOf(pairs.keySet()), pairs, line);
	}

	private List<String> scalars(SequenceNode sequence) {
		return sequence.getValue().stream().map(this::scalar).toList();
	}

	private String scalar(Node node) {
		if (node instanceof ScalarNode scalar) {
			if (scalar.isPlain() && COMMENT.matcher(rest(scalar.getEndMark())).matches()) {
				throw unreadable(line(scalar.getEndMark()), "What follows ` #` is a comment, and not read.",
						"Put the value between double quotes, or the comment on a line of its own.");
			}
			return scalar.getValue();
		}
		throw unreadable(line(node.getStartMark()), "Only texts, lists and pairs of texts are read here.", SHAPE);
	}

	private UnreadableException twice(NodeTuple tuple, String key) {
		return unreadable(line(tuple.getKeyNode().getStartMark()), "The key `" + key + "` stands here twice.",
				"Keep one of the two.");
	}

	/** What stands in the same line behind a place. */
	private String rest(Mark mark) {
		String line = (mark.getLine() < this.lines.size()) ? this.lines.get(mark.getLine()) : "";
		return line.substring(line.offsetByCodePoints(0, mark.getColumn()));
	}

	private int line(Mark mark) {
		return this.firstLine + mark.getLine();
	}

	private UnreadableException unreadable(int line, String what, String instead) {
		return new UnreadableException(new ContentProblem(this.file, line, what, instead));
	}

	/** What follows in the file cannot be read any further. */
	private static final class UnreadableException extends RuntimeException {

		private final transient ContentProblem problem;

		UnreadableException(ContentProblem problem) {
			super(problem.toString());
			this.problem = problem;
		}

	}

}
