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
			new Message("card-declined", "card has been declined", "card was declined",
					"unable to authenticate your payment method", "couldn't verify your payment method",
					"does not support this type of purchase", "payment method was declined",
					"card has insufficient funds", "card's security code is incorrect", "card number is incorrect",
					"your card has expired", "karta została odrzucona", "carta è stata rifiutata",
					"karta nie obsługuje tego typu zakupu", "carta non supporta questo tipo di acquisto",
					"uwierzytelnić Twojej metody płatności", "autenticare il tuo metodo di pagamento",
					"API payment failed"),
			// Bills, credit and mails about them.
			new Message("billing-not-active", "suspended as a result of an overdue invoice",
					"your invoice is past due"),
			new Message("credit-expiry", "your credits have expired", "API credits have expired",
					"your credit grant has expired", "API credits expire soon", "API credits are expiring soon",
					"of your prepaid API credits expired"),
			new Message("just-paid", "your OpenAI API account has been funded",
					"to fund your OpenAI API credit balance"),
			new Message("key-disabled", "your OpenAI API key has been disabled",
					"detected that your API key was publicly",
					"your OpenAI API key was determined to have been leaked"),
			new Message("usage-tiers", "your API usage limits have increased"),
			new Message("spend-limit", "API usage soft limit"),
			// The phone step. It also answers as JSON, with codes of the API: the
			// sentence counts.
			new Message("phone-refused", "phone number is already linked to the maximum number",
					"associated with the maximum number of accounts", "virtual phone number (also known as voip)",
					"虚拟号码（也称为 voip）", "non-virtual phone number", "suspicious behavior from phone numbers",
					"too many phone verification requests", "fraud_guard", "voip_phone_disallowed",
					"landline_disallowed", "unable to send a text message to this phone number",
					"couldn't send a text message to this phone number", "this phone number is not supported",
					"this phone number was recently used", "phone number has been used too many",
					"this phone number is already in use", "verify your phone number", "wirtualny numer telefonu",
					"numero di telefono sia virtuale", "numer telefonu jest już powiązany",
					"numero di telefono è già collegato"),
			// Signing up and in.
			new Message("sign-up", "the email you provided is not supported", "unsupported_email",
					"account_creation_failed", "too many signups from the same ip", "unable to create your account"),
			new Message("sign-in-method", "you tried signing in as", "identity_provider_mismatch",
					"an account for this phone number already exists", "log in or sign up with this phone number",
					"require_sso_login", "use your organization's SSO to access",
					"has not been added to your ChatGPT workspace", "no accessible workspaces"),
			// The identity checks: that for security work before that for the API.
			new Message("trusted-access", "cyber_verification_precheck_failed",
					"eligible for persona cyber verification"),
			new Message("verification-failed", "we couldn't start verification",
					"may not be eligible for this verification flow", "your identity couldn't be verified",
					"your identity could not be verified", "couldn't verify your identity",
					"account is ineligible at this time", "unable to start verification",
					"verification could not be started", "this ID has been used too many times"),
			// The page of the keys.
			new Message("cannot-create-key", "permission to create api keys", "only service account keys are allowed"));

	private WebsiteMessages() {
	}

	/**
	 * Finds the section that answers a text.
	 * @param text a text
	 * @return the id of a section of the guides, or {@code null} where the text is not of
	 * the website
	 */
	static @Nullable String section(SearchedText text) {
		Optional<Message> found = ALL.stream().filter((message) -> message.isIn(text)).findFirst();
		return found.map(Message::section).orElse(null);
	}

	/**
	 * Whether one of the texts is answered by this section.
	 * @return {@code true} where the table names it
	 */
	static boolean names(String section) {
		return ALL.stream().anyMatch((message) -> message.section().equals(section));
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

		boolean isIn(SearchedText text) {
			return Phrase.anyIn(this.wordings, text);
		}

	}

}
