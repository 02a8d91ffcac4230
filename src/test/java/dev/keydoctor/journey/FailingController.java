package dev.keydoctor.journey;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * A controller that fails in the ways that no visitor can bring about.
 */
@TestComponent
@RestController
class FailingController {

	@GetMapping("/provoked/{status}")
	void fail(@PathVariable int status, HttpServletResponse response) throws Exception {
		if (status == 0) {
			throw new IllegalStateException("provoked");
		}
		response.sendError(status);
	}

}
