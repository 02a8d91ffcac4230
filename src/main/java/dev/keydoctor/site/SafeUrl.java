package dev.keydoctor.site;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.net.InetAddress;
import java.net.URI;

import dev.keydoctor.site.SafeUrl.Validator;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import org.jspecify.annotations.Nullable;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE_USE;

/**
 * A constraint on the address of a server that is sent secrets: HTTPS, or HTTP as far as
 * this machine, and nothing but scheme, host, port and path.
 */
@Target({ FIELD, PARAMETER, TYPE_USE })
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Validator.class)
public @interface SafeUrl {

	String message() default "{keydoctor.SafeUrl.message}";

	Class<?>[] groups() default {};

	Class<? extends Payload>[] payload() default {};

	/**
	 * Looks at an address without asking the name service.
	 */
	class Validator implements ConstraintValidator<SafeUrl, URI> {

		@Override
		public boolean isValid(@Nullable URI address, ConstraintValidatorContext context) {
			return address == null || (isSafe(address) && isPlain(address));
		}

		private static boolean isSafe(URI address) {
			return address.getHost() != null && ("https".equals(address.getScheme())
					|| ("http".equals(address.getScheme()) && isThisMachine(address.getHost())));
		}

		private static boolean isPlain(URI address) {
			return address.getRawUserInfo() == null && address.getRawQuery() == null && address.getRawFragment() == null
					&& !address.getRawPath().endsWith("/") && address.getPort() != 0 && address.getPort() <= Port.LAST;
		}

		/**
		 * Whether a host, IPv6 in brackets, is this machine: no name but
		 * {@code localhost} is.
		 */
		public static boolean isThisMachine(String host) {
			try {
				return host.equals("localhost") || InetAddress.ofLiteral(host).isLoopbackAddress();
			}
			catch (IllegalArgumentException ex) {
				return false;
			}
		}

	}

}
