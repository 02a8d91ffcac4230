package dev.keydoctor.web.crawler;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * A writer of the documentation of the JSON API, {@code src/docs/api.md}. Its examples
 * ask the portal that serves it.
 */
@Component
class ApiText {

	private static final String EXAMPLE = "http://localhost:8080";

	private final String text;

	ApiText() throws IOException {
		this.text = new ClassPathResource("api.md", ApiText.class).getContentAsString(StandardCharsets.UTF_8);
	}

	String write(String publicUrl) {
		return this.text.replace(EXAMPLE, publicUrl);
	}

}
