package dev.keydoctor.diagnosis;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * A table of texts that OpenAI's website, card form, phone step, identity check and mails
 * show, each with the section of a guide that answers it. The API never says them.
 * Collected from public reports, November 2026.
 */
final class WebsiteMessages {

	private static final List<Message> ALL = List.of(
			// The card form, which is Stripe's.
			new Message("card-declined", "your card has been declined", "your card was declined",
					"unable to authenticate your payment method", "your card does not support this type of purchase",
					"payment method was declined", "your credit card was declined", "card_declined",
					"your card's security code is incorrect", "your card number is incorrect",
					"your bank declined the transaction", "we were unable to process your payment"),
			new Message("billing-not-active", "suspended as a result of an overdue invoice",
					"you have an overdue invoice", "your invoice is past due", "your account has an unpaid invoice"),
			new Message("credit-expiry", "your credits have expired", "credits expired on", "your credit grant expired",
					"your free trial credits have expired"),
			// Sign-up and its phone step.
			new Message("sign-up", "phone number is already linked to the maximum number of accounts",
					"virtual phone number (also known as voip)", "suspicious behavior from phone numbers",
					"too many phone verification requests", "fraud_guard", "unsupported_email",
					"the email you provided is not supported", "too many signups from the same ip",
					"phone number is already in use", "landline phone number",
					"provide a valid non-virtual phone number", "phone verification requests",
					"unable to create an account", "verify your phone number", "signup is currently unavailable",
					"sign-up is currently unavailable"),
			new Message("login", "oops, an error occurred", "you tried signing in as",
					"you already created an account using", "didn't set up an account with"),
			// The identity check.
			new Message("verification-failed", "we couldn't start verification", "could not start verification",
					"may not be eligible for this verification flow", "your identity couldn't be verified",
					"your identity could not be verified", "account is ineligible at this time",
					"verification session has expired", "this verification link has expired",
					"unable to verify your identity", "id has already been used to verify",
					"verification link is invalid"),
			// The page of the keys.
			new Message("cannot-create-key", "do not have permission to create api keys",
					"don't have permission to create api keys", "only service account keys are allowed",
					"reached the maximum number of api keys", "verify your phone number to create an api key"));

	private WebsiteMessages() {
	}

	/**
	 * Finds the section that answers a text.
	 * @param text a plain text in lower case
	 * @param squeezed the same, squeezed
	 * @return the id of a section of the guides, or {@code null} where the text is not of
	 * the website
	 */
	static @Nullable String section(String text, String squeezed) {
		Optional<Message> found = ALL.stream().filter((message) -> message.isIn(text, squeezed)).findFirst();
		return found.map(Message::section).orElse(null);
	}

	/**
	 * A record of one topic.
	 *
	 * @param section the id of the section that answers
	 * @param wordings what the website says, in any of these words
	 */
	private record Message(String section, List<Phrase> wordings) {

		Message(String section, String... wordings) {
			this(section, Phrase.all(wordings));
		}

		boolean isIn(String text, String squeezed) {
			return this.wordings.stream().anyMatch((wording) -> wording.isIn(text, squeezed));
		}

	}

}
