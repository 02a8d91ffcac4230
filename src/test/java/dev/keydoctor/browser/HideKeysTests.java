package dev.keydoctor.browser;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Page;
import dev.keydoctor.diagnosis.key.GarbledKeyCase;
import org.junit.jupiter.api.Test;

import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that the browser takes garbled keys out of a text by the same rule as the server.
 */
@BrowserTest
class HideKeysTests {

	@Test
	void theBrowserLeavesWhatTheServerLeaves(Portal portal) throws IOException {
		List<GarbledKeyCase> cases = GarbledKeyCase.all();
		try (Page page = portal.chromium().blank()) {
			Object left = page.evaluate("async ({ module, texts }) => texts.map((await import(module)).hideKeys)",
					Map.of("module", module(), "texts", cases.stream().map(GarbledKeyCase::read).toList()));

			assertThat(left).isEqualTo(cases.stream().map(GarbledKeyCase::left).toList());
		}
	}

	/* As an address, so that no page of ours has to load it. */
	private static String module() throws IOException {
		byte[] script = new ClassPathResource("static/picture/hide.js").getContentAsByteArray();
		String encoded = Base64.getEncoder().encodeToString(script);
		return "data:text/javascript;charset=" + StandardCharsets.UTF_8 + ";base64," + encoded;
	}

}
