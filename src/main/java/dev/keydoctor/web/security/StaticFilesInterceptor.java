package dev.keydoctor.web.security;

import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/**
 * A Spring MVC interceptor that lets the resource handler look only for files which were
 * there at the start. Class loaders remember each name that they were asked for, and the
 * resource handler asks for every address that nobody else answers: a key typed into one
 * would stay in memory.
 */
@Component
class StaticFilesInterceptor implements HandlerInterceptor, WebMvcConfigurer {

	private static final String[] FOLDERS = { "/static", "/META-INF/resources" };

	/** As Spring puts it into the links to a file. */
	private static final Pattern HASH = Pattern.compile("-[0-9a-f]{32}(?=\\.\\w+$)");

	private static final Pattern WEBJAR_VERSION = Pattern.compile("^(/webjars/[^/]+)/[^/]+");

	private final Set<String> files;

	StaticFilesInterceptor(ResourcePatternResolver resources) throws IOException {
		Stream<Resource> found = Stream.concat(Arrays.stream(resources.getResources("classpath:/static/**")),
				Arrays.stream(resources.getResources("classpath*:/META-INF/resources/webjars/**")));
		this.files = found.map(Resource::toString)
			.map(StaticFilesInterceptor::path)
			.flatMap((path) -> Stream.of(path, WEBJAR_VERSION.matcher(path).replaceFirst("$1")))
			.collect(Collectors.toUnmodifiableSet());
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this);
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
			throws IOException {
		if (!(handler instanceof ResourceHttpRequestHandler) || isKnown(request.getRequestURI())) {
			return true;
		}
		response.sendError(HttpServletResponse.SC_NOT_FOUND);
		return false;
	}

	boolean isKnown(String path) {
		return this.files.contains(HASH.matcher(path).replaceFirst(""));
	}

	/** The address of a file, from its place in the jar or the folder of the classes. */
	private static String path(String description) {
		String place = description.substring(0, description.lastIndexOf(']'));
		return Arrays.stream(FOLDERS)
			.filter((folder) -> place.contains(folder + "/"))
			.map((folder) -> place.substring(place.lastIndexOf(folder + "/") + folder.length()))
			.findFirst()
			.orElse("");
	}

}
