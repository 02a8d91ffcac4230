package dev.keydoctor.check;

import dev.keydoctor.diagnosis.text.DeadlineExceededException;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * A controller advice that tells machines what was wrong with a text as problem details
 * (RFC 9457). They name the fault and never the value. All other refusals, which no
 * controller sees, are told by the page for errors. Spring's own handler would repeat a
 * method or a type that was sent.
 */
@RestControllerAdvice(assignableTypes = ExplanationApi.class)
class ApiProblems {

	@ExceptionHandler
	ProblemDetail tooMuch(DeadlineExceededException tooMuch) {
		return ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE,
				"This text was too much for us: try a shorter part of it");
	}

	@ExceptionHandler
	ProblemDetail unreadable(HttpMessageNotReadableException unreadable) {
		return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST,
				"The body is to be a JSON object with the field text, a string of at most " + PastedText.LONGEST
						+ " characters");
	}

	@ExceptionHandler
	ProblemDetail wrong(MethodArgumentNotValidException wrong) {
		HttpStatus refusal = PastedText.refusal(wrong.getBindingResult());
		return ProblemDetail.forStatusAndDetail(refusal, (refusal == HttpStatus.CONTENT_TOO_LARGE)
				? "The field text holds more than " + PastedText.LONGEST + " characters" : "The field text is empty");
	}

}
