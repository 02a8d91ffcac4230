package dev.keydoctor;

import java.util.List;
import java.util.Map;

/**
 * A record of a piece of YAML.
 *
 * @param yaml a map, a list, a value or nothing
 */
record Tree(Object yaml) {

	Object at(String... path) {
		Object here = this.yaml;
		for (String step : path) {
			here = (here instanceof Map<?, ?> map) ? map.get(step) : null;
		}
		return here;
	}

	Tree tree(String step) {
		return new Tree(at(step));
	}

	List<Tree> list(String step) {
		return ((List<?>) at(step)).stream().map(Tree::new).toList();
	}

	Map<?, ?> map() {
		return (Map<?, ?>) this.yaml;
	}

}
