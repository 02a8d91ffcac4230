package dev.keydoctor.web.security;

import java.time.Duration;
import java.util.List;
import java.util.Set;

import io.github.bucket4j.Bucket;
import io.micrometer.core.instrument.MeterRegistry;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * A controller that counts the violations of the Content-Security-Policy which browsers
 * report, by directive. What was refused, and on which page, is not looked at: it may
 * hold what somebody typed.
 */
@RestController
class CspReportController {

	static final String PATH = "/csp-report";

	/** In a minute, of all visitors together; who reports more is broken or hostile. */
	private static final int MOST = 60;

	/** The name of a field in the Reporting API, then the one from before it. */
	private static final List<String> NAMES = List.of("effectiveDirective", "effective-directive");

	private final Set<String> directives = SecurityHeaders.directives();

	private final Bucket allowed = Bucket.builder()
		.addLimit((limit) -> limit.capacity(MOST).refillIntervally(MOST, Duration.ofMinutes(1)))
		.withNanosecondPrecision()
		.build();

	private final JsonMapper json;

	private final MeterRegistry metrics;

	CspReportController(JsonMapper json, MeterRegistry metrics) {
		this.json = json;
		this.metrics = metrics;
	}

	@PostMapping(path = PATH, consumes = { "application/reports+json", "application/csp-report" })
	ResponseEntity<Void> count(@RequestBody byte[] body) {
		return ResponseEntity.status(this.allowed.tryConsume(1) ? read(body) : HttpStatus.TOO_MANY_REQUESTS).build();
	}

	private HttpStatus read(byte[] body) {
		try {
			JsonNode reports = this.json.readTree(body);
			NAMES.stream().flatMap((name) -> reports.findValues(name).stream()).forEach(this::count);
			return HttpStatus.NO_CONTENT;
		}
		catch (JacksonException ex) {
			return HttpStatus.BAD_REQUEST;
		}
	}

	private void count(JsonNode directive) {
		String name = directive.asString("").replaceFirst("-(elem|attr)$", "");
		String known = this.directives.contains(name) ? name : "other";
		this.metrics.counter("keydoctor.policy.reports", "directive", known).increment();
	}

}
