package dev.keydoctor.web.resource;

import java.io.IOException;
import java.net.URL;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import dev.keydoctor.site.CacheHeaders;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/**
 * A Spring MVC interceptor that lets the resource handler look only for files which were
 * there at the start. Class loaders remember each name that they were asked for, and the
 * resource handler asks for every address that nobody else answers: a key typed into one
 * would stay in memory. It also says how long a file may be kept: for ever where its
 * address would be another one if the file were, elsewhere as pages are. A file of
 * another version leads to that of this one: while replicas are replaced one after the
 * other, or where a page is still open, its styles and scripts are asked of whoever is
 * there. It runs before {@code BulkheadInterceptor}, so that a request for a file which
 * is not there takes no place in a bulkhead.
 */
@Component
@Order(1)
class StaticFilesInterceptor implements HandlerInterceptor {

	private static final List<String> FOLDERS = List.of("/static/", "/META-INF/resources/");

	/** The hash of its content that Spring puts into the links to a file. */
	private static final Pattern HASH = Pattern.compile("-[0-9a-f]{32}(?=\\.\\w+$)");

	private static final Pattern WEBJAR_VERSION = Pattern.compile("^(/webjars/[^/]+)/\\d+\\.\\d[^/]*");

	private static final String FOR_EVER = "max-age=31536000, public";

	/** The files by their names without a version. */
	private final Set<String> files;

	private final ObjectProvider<ResourceUrlProvider> links;

	StaticFilesInterceptor(ResourcePatternResolver resources, ObjectProvider<ResourceUrlProvider> links)
			throws IOException {
		this.links = links;
		Set<String> paths = new HashSet<>();
		for (String folder : List.of("classpath:/static/**", "classpath*:/META-INF/resources/webjars/**")) {
			for (Resource file : resources.getResources(folder)) {
				paths.add(withoutVersion(path(file.getURL())));
			}
		}
		this.files = Set.copyOf(paths);
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
			throws IOException {
		if (!(handler instanceof ResourceHttpRequestHandler)) {
			return true;
		}
		String path = request.getRequestURI();
		if (!isKnown(path)) {
			response.sendError(HttpServletResponse.SC_NOT_FOUND);
			return false;
		}
		String plain = withoutVersion(path);
		if (path.equals(plain)) {
			CacheHeaders.allowCaching(new ServletWebRequest(request, response));
			return true;
		}
		String today = this.links.getObject().getForLookupPath(plain);
		if (today != null && !path.equals(today)) {
			response.setStatus(HttpServletResponse.SC_FOUND);
			response.setHeader(HttpHeaders.LOCATION, today);
			return false;
		}
		response.setHeader(HttpHeaders.CACHE_CONTROL, FOR_EVER);
		return true;
	}

	boolean isKnown(String path) {
		return this.files.contains(withoutVersion(path));
	}

	private static String withoutVersion(String path) {
		return WEBJAR_VERSION.matcher(HASH.matcher(path).replaceFirst("")).replaceFirst("$1");
	}

	/** The address of a file, from its place in the jar or the folder of the classes. */
	private static String path(URL place) {
		String url = place.toString();
		return FOLDERS.stream()
			.filter(url::contains)
			.map((folder) -> url.substring(url.lastIndexOf(folder) + folder.length() - 1))
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("No static file: " + url));
	}

}
