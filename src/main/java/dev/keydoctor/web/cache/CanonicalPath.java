package dev.keydoctor.web.cache;

import dev.keydoctor.site.Language;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.util.URIUtil;

/**
 * Functions that tell whether a path is spelled in the one way under which a response is
 * kept. The servlets also answer others, such as {@code /js/./theme.js}, of which there
 * is no end.
 */
final class CanonicalPath {

	private CanonicalPath() {
	}

	static boolean is(HttpURI uri) {
		String path = uri.getPath();
		return !path.contains("//") && (!path.endsWith("/") || isHome(path))
				&& path.equals(URIUtil.encodePath(uri.getCanonicalPath()));
	}

	/** The home page of a language, the only page whose address ends with a slash. */
	private static boolean isHome(String path) {
		return Language.ofPath(path).filter((language) -> path.equals(language.path("/"))).isPresent();
	}

}
