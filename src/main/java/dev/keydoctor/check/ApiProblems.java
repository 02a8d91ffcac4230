package dev.keydoctor.check;

import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Tells machines what was wrong as problem details (RFC 9457) instead of a page. The
 * details of the base class name the fault and never the value.
 */
@RestControllerAdvice(assignableTypes = ExplanationApi.class)
class ApiProblems extends ResponseEntityExceptionHandler {

}
