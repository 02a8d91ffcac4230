package dev.keydoctor.link;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The public address of the portal: as configured, else as the request has it.
 */
@Component
public class PublicUrl {

	private final String configured;

	PublicUrl(@Value("${keydoctor.public-url:}") String configured) {
		this.configured = configured.replaceFirst("/+$", "");
	}

	/**
	 * The address of the portal.
	 * @param request the request, asked only where nothing is configured
	 * @return scheme, host and port, without a slash at the end
	 */
	public String of(HttpServletRequest request) {
		if (!this.configured.isEmpty()) {
			return this.configured;
		}
		return UriComponentsBuilder.fromUriString(request.getRequestURL().toString())
			.replacePath(null)
			.replaceQuery(null)
			.build()
			.toUriString();
	}

}
