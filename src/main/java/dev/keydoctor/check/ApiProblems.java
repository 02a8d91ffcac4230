package dev.keydoctor.check;

import dev.keydoctor.diagnosis.text.DeadlineExceededException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * A controller advice that tells machines what was wrong as problem details (RFC 9457)
 * instead of a page. The details name the fault and never the value.
 */
@RestControllerAdvice(assignableTypes = ExplanationApi.class)
class ApiProblems extends ResponseEntityExceptionHandler {

	@ExceptionHandler
	ProblemDetail tooMuch(DeadlineExceededException tooMuch) {
		return ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE,
				"This text was too much for us: try a shorter part of it");
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(MethodArgumentNotValidException ex,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		HttpStatus refusal = PastedText.refusal(ex.getBindingResult());
		String detail = (refusal == HttpStatus.CONTENT_TOO_LARGE)
				? "The field text holds more than " + PastedText.LONGEST + " characters" : "The field text is empty";
		return handleExceptionInternal(ex, ProblemDetail.forStatusAndDetail(refusal, detail), headers, refusal,
				request);
	}

}
