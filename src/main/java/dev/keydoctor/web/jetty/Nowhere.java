package dev.keydoctor.web.jetty;

import java.util.regex.Pattern;

import dev.keydoctor.site.Language;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;

/**
 * Where an address leads that can be read in more than one way, or climbs above the top:
 * to the page for what does not exist, in the language it begins with. No such address
 * reaches the servlets, so nothing can be reached around them.
 */
final class Nowhere implements HttpConfiguration.Customizer {

	private static final String PATH = "/nowhere";

	/** Spring decodes these without looking, and fails over {@code ;a=%zz}. */
	private static final Pattern ENCODED_PARAMETER = Pattern.compile(";[^/;%]*%");

	@Override
	public Request customize(Request request, HttpFields.Mutable responseHeaders) {
		HttpURI asked = request.getHttpURI();
		if (asked.getPath() == null || !isUnclear(asked)) {
			return request;
		}
		HttpURI nowhere = HttpURI.build(asked, instead(asked.getPath()), null, asked.getQuery()).asImmutable();
		return Request.serveAs(request, nowhere);
	}

	/** Jetty would lead from no path at all to the top, and repeat the query. */
	private static boolean isUnclear(HttpURI asked) {
		String path = asked.getPath();
		return asked.hasViolations() || path.isEmpty()
				|| (path.indexOf(';') >= 0 && ENCODED_PARAMETER.matcher(path).find());
	}

	/** The address to take instead of one that Jetty cannot read. */
	static String instead(String address) {
		return Language.ofPath(address).map((language) -> "/" + language.code() + PATH).orElse(PATH);
	}

}
