package dev.keydoctor.check;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

import dev.keydoctor.diagnosis.Report;
import dev.keydoctor.diagnosis.Verdict;
import dev.keydoctor.diagnosis.text.ResourceLines;
import dev.keydoctor.openai.Fault;
import dev.keydoctor.openai.FaultServer;
import dev.keydoctor.openai.OpenAiFixture;

/**
 * A record of a check of which one request meets a fault, and what is to come of it.
 *
 * @param request the request that meets the fault, such as {@code GET /models}
 * @param fault what happens, as {@link FaultServer#behind} and {@link Fault#of} read it
 * @param verdict the verdict to come
 * @param steps how the four steps are to end, as {@link #steps(Report)} writes it
 */
record AnswerCase(String request, String fault, Verdict verdict, String steps) {

	private static final List<String> REQUESTS = List.of("GET /models", "POST /chat/completions",
			"POST /images/generations");

	/** All of the case file {@code answers.txt}. */
	static List<AnswerCase> all() {
		return ResourceLines.of(AnswerCase.class, "answers.txt")
			.stream()
			.map((line) -> line.split(" *\\| *"))
			.map((cells) -> new AnswerCase(cells[0], cells[1], Verdict.of(cells[2]).orElseThrow(), cells[3]))
			.toList();
	}

	/** A server that lets the fault happen. */
	FaultServer server() {
		return FaultServer.behind(this.fault).orElseGet(() -> new FaultServer().on(this.request, Fault.of(this.fault)));
	}

	/** How long OpenAI is given: not long, where nothing will come. */
	Duration patience() {
		boolean endless = this.fault.equals("hang") || this.fault.startsWith("dripping");
		return endless ? OpenAiFixture.IMPATIENT : OpenAiFixture.PATIENT;
	}

	/** Whether a request meets the fault, and does not have to wait for its end. */
	boolean endsSoon() {
		boolean ofTheLine = this.request.equals("nothing") || this.fault.equals("good-certificate");
		return !ofTheLine && patience() == OpenAiFixture.PATIENT;
	}

	/** The requests that are to be received: one for each step, and none on no line. */
	List<String> requests() {
		boolean unheard = this.request.equals("nothing");
		return unheard ? List.of() : REQUESTS.subList(0, this.steps.replace("·", "").length() - 1);
	}

	static String steps(Report report) {
		return report.steps().stream().map((result) -> switch (result.status()) {
			case PASSED -> "✓";
			case WARNING -> "!";
			case FAILED -> "✗";
			case NOT_TESTED -> "·";
		}).collect(Collectors.joining());
	}

	@Override
	public String toString() {
		return this.request + ": " + this.fault;
	}

}
