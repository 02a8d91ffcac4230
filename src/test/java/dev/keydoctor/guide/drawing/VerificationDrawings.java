package dev.keydoctor.guide.drawing;

import java.util.Map;

/**
 * The ID check of an organization, from its button to its end.
 */
final class VerificationDrawings {

	private VerificationDrawings() {
	}

	static Map<String, Sheet> all() {
		return Map.of("verify-organization", verifyOrganization(), "persona-steps", personaSteps(), "persona-phone",
				personaPhone(), "verified-status", verifiedStatus(), "verification-clock", verificationClock());
	}

	private static Sheet verifyOrganization() {
		Box button = new Box(480, 460, 670, 120);
		return settings("Settings with the verify button: check the address first").step(1, new Box(80, 30, 1070, 110))
			.stepButton(2, button, "Verify Organization");
	}

	private static Sheet verifiedStatus() {
		return settings("Settings show the organization as verified").card(new Box(480, 440, 670, 180))
			.mark(new Box(480, 440, 670, 180))
			.tick(580, 530)
			.prose(new Box(670, 494, 400, 90), 2);
	}

	private static Sheet settings(String title) {
		Sheet sheet = Sheet.paper(title).line("M6,170H1194M395,170V744");
		return sheet.card(new Box(80, 30, 1070, 110))
			.label(new Box(160, 30, 960, 110), "platform.openai.com")
			.bar(124, 230, 180)
			.label(new Box(124, 270, 260, 100), "General")
			.bar(124, 420, 200)
			.bar(124, 510, 150)
			.bar(124, 600, 180)
			.bar(480, 240, 420)
			.label(new Box(480, 340, 600, 90), "Verifications")
			.bar(480, 670, 500);
	}

	private static Sheet personaSteps() {
		return Sheet.paper("Four steps of the ID check: consent, document, phone, face")
			.quarter(1, Symbol.CONSENT, "Consent")
			.quarter(2, Symbol.IDENTITY_CARD, "Document")
			.quarter(3, Symbol.PHONE, "Phone")
			.quarter(4, Symbol.FACE, "Face");
	}

	private static Sheet personaPhone() {
		return Sheet.paper("Go on by phone: scan the code, or open the link from the mail")
			.symbol(Symbol.MONITOR, 340, 250, 2.1)
			.stroke(codePattern(), Colour.INK, 24)
			.disc(1, 545, 110)
			.arrow(600, 230, 180, 60, Colour.ACCENT)
			.symbol(Symbol.ENVELOPE, 340, 600, 1)
			.disc(2, 455, 530)
			.arrow(500, 600, 280, -110, Colour.ACCENT)
			.symbol(Symbol.PHONE, 960, 375, 2.8);
	}

	/**
	 * Looks like a code and cannot be scanned.
	 */
	private static String codePattern() {
		return "M250,130h1m60,0h60m60,0h1M250,190h60m60,0h1m60,0h1M250,250h1m60,0h1m60,0h60M250,310h1m60,0h60m60,0h1";
	}

	private static Sheet verificationClock() {
		return Sheet.paper("Time line of 0, 15 and 30 minutes: wait until 30")
			.symbol(Symbol.CLOCK, 600, 220, 1.7)
			.stroke("M600,64A156,156 0 0 1 600,376", Colour.ACCENT, 22)
			.stroke("M150,510H1050", Colour.OUTLINE, 10)
			.stroke("M150,480V540M600,480V540", Colour.OUTLINE, 10)
			.caption(new Box(50, 570, 200, 110), "0")
			.caption(new Box(500, 570, 200, 110), "15")
			.caption(new Box(930, 570, 240, 110), "30 min")
			.tick(1050, 510);
	}

}
