package dev.keydoctor.check;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

import dev.keydoctor.diagnosis.Report;
import dev.keydoctor.diagnosis.Verdict;
import dev.keydoctor.openai.Fault;
import dev.keydoctor.openai.OpenAiRoom;

/**
 * A check of which one request meets a fault, and what is to come of it.
 *
 * @param name what happens
 * @param request the request that meets the fault, such as {@code GET /models}
 * @param fault the fault
 * @param patience how long OpenAI is given for an answer
 * @param verdict the verdict to come
 * @param steps how the four steps are to end, as {@link #steps(Report)} writes it
 */
record Scenario(String name, String request, Fault fault, Duration patience, Verdict verdict, String steps) {

	private static final List<String> REQUESTS = List.of("GET /models", "POST /chat/completions",
			"POST /images/generations");

	/** A fault at the list of models, which ends the check. */
	static Scenario models(String name, Fault fault, Verdict verdict) {
		return new Scenario(name, "GET /models", fault, OpenAiRoom.PATIENT, verdict, "✓✗··");
	}

	/** A fault at the tiny text. */
	static Scenario text(String name, Fault fault, Verdict verdict) {
		return new Scenario(name, "POST /chat/completions", fault, OpenAiRoom.PATIENT, verdict, "✓✓✗·");
	}

	/**
	 * A line such as {@code GET /models | 401 invalid-api-key.json | invalid-key | ✓✗··}.
	 */
	static Scenario parse(String line) {
		String[] cells = line.split(" *\\| *");
		String[] answer = cells[1].split(" ");
		return new Scenario(line, cells[0], Fault.answering(Integer.parseInt(answer[0]), answer[1]), OpenAiRoom.PATIENT,
				Verdict.of(cells[2]).orElseThrow(), cells[3]);
	}

	/** With a short deadline, for what never ends. */
	Scenario impatiently() {
		return new Scenario(this.name, this.request, this.fault, OpenAiRoom.IMPATIENT, this.verdict, this.steps);
	}

	/** The requests that the steps make, one each. */
	List<String> requests() {
		return REQUESTS.subList(0, this.steps.replace("·", "").length() - 1);
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
		return this.name;
	}

}
