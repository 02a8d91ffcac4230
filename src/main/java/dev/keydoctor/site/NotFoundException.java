package dev.keydoctor.site;

import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/**
 * An exception for an address that names nothing: the answer is the page for a 404.
 */
public class NotFoundException extends ErrorResponseException {

	public NotFoundException() {
		super(HttpStatus.NOT_FOUND);
	}

}
