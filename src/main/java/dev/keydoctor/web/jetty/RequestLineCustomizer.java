package dev.keydoctor.web.jetty;

import java.util.regex.Pattern;

import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpScheme;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;

/**
 * A Jetty customizer that answers 400 to addresses which no browser asks for: of another
 * scheme, with a host longer than a name can be, without a path, or with a path that the
 * servlets cannot decode. Jetty itself refuses paths that can be read in two ways.
 */
final class RequestLineCustomizer implements HttpConfiguration.Customizer {

	/** The longest name that DNS has (RFC 1035). */
	private static final int LONGEST_HOST = 253;

	/** Spring decodes these without looking, and fails over {@code ;a=%zz}. */
	private static final Pattern ENCODED_PARAMETER = Pattern.compile(";[^/%;]*+%");

	@Override
	public Request customize(Request request, HttpFields.Mutable responseHeaders) {
		HttpURI uri = request.getHttpURI();
		String path = uri.getPath();
		if (!isHttp(uri) || isHostTooLong(request) || (path != null && isUnreadable(path))) {
			throw new HttpException.RuntimeException(HttpStatus.BAD_REQUEST_400);
		}
		return request;
	}

	private static boolean isHttp(HttpURI uri) {
		return uri.getScheme() == null || HttpScheme.HTTP.is(uri.getScheme()) || HttpScheme.HTTPS.is(uri.getScheme());
	}

	private static boolean isHostTooLong(Request request) {
		String host = Request.getServerName(request);
		return host != null && host.length() > LONGEST_HOST;
	}

	private static boolean isUnreadable(String path) {
		return path.isEmpty() || (path.indexOf(';') >= 0 && ENCODED_PARAMETER.matcher(path).find());
	}

}
