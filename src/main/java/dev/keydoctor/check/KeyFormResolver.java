package dev.keydoctor.check;

import dev.keydoctor.openai.ApiKey;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.server.ResponseStatusException;

/**
 * Reads the key form by hand: exactly one key, and from the body. Data binding would
 * print what it cannot bind.
 */
class KeyFormResolver implements HandlerMethodArgumentResolver {

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.getParameterType() == KeyForm.class;
	}

	@Override
	public KeyForm resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
			NativeWebRequest request, @Nullable WebDataBinderFactory binderFactory) {
		String[] keys = request.getParameterValues("key");
		if (hasQuery(request) || (keys != null && keys.length > 1)) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		}
		String key = (keys != null) ? keys[0] : "";
		return new KeyForm(ApiKey.of(key), "true".equals(request.getParameter("images")),
				CourseField.clean(request.getParameter("course")));
	}

	private static boolean hasQuery(NativeWebRequest request) {
		HttpServletRequest servletRequest = request.getNativeRequest(HttpServletRequest.class);
		return servletRequest != null && servletRequest.getQueryString() != null;
	}

}
