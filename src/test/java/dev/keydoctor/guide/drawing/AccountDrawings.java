package dev.keydoctor.guide.drawing;

import java.util.Map;

/**
 * A set of drawings: signing up, logging in and the first screens of an account.
 */
final class AccountDrawings {

	private AccountDrawings() {
	}

	static Map<String, Sheet> all() {
		return Map.of("account-sign-up", signUp(), "login-google", loginGoogle(), "login-choose-account",
				chooseAccount(), "organization-wizard", organizationWizard());
	}

	private static Sheet signUp() {
		return Sheet.paper("Start page: the sign-up button is at the top right")
			.line("M6,170H1194")
			.bar(60, 88, 160)
			.bar(260, 88, 90)
			.bar(390, 88, 90)
			.button(new Box(560, 40, 210, 96), "Log in")
			.stepButton(1, new Box(850, 40, 300, 96), "Sign up")
			.prose(new Box(200, 270, 800, 100), 3)
			.blank(new Box(80, 470, 1040, 210).column(0, 3, 40))
			.blank(new Box(80, 470, 1040, 210).column(1, 3, 40))
			.blank(new Box(80, 470, 1040, 210).column(2, 3, 40));
	}

	private static Sheet loginGoogle() {
		Box form = new Box(220, 140, 760, 560);
		return Sheet.window("Login form: continue with Google if the account was made with Google")
			.field(form.row(0, 4, 34), "Email")
			.stepButton(1, form.row(1, 4, 34), "Continue with Google")
			.button(form.row(2, 4, 34), "Continue with Apple")
			.button(form.row(3, 4, 34), "Continue with Microsoft");
	}

	private static Sheet chooseAccount() {
		Box list = new Box(160, 270, 880, 420);
		Box own = list.row(0, 2, 40);
		Box other = list.row(1, 2, 40);
		return Sheet.window("List of two accounts: choose the one used at sign-up")
			.caption(new Box(160, 140, 880, 100), "Choose an account")
			.card(own)
			.step(2, own)
			.symbol(Symbol.PERSON, own.x() + 160, own.centerY(), 0.6)
			.prose(new Box(own.x() + 270, own.centerY() - 36, 420, 90), 2)
			.tick(own.right() - 100, own.centerY())
			.card(other)
			.symbol(Symbol.PERSON, other.x() + 160, other.centerY(), 0.6, Colour.OUTLINE)
			.prose(new Box(other.x() + 270, other.centerY() - 36, 420, 90), 2);
	}

	private static Sheet organizationWizard() {
		return Sheet.window("Wizard: fill in any organization name, put off the rest")
			.card(new Box(40, 150, 720, 540))
			.label(new Box(90, 180, 640, 90), "Organization name")
			.stepField(1, new Box(96, 290, 630, 120), "")
			.stepButton(2, new Box(96, 520, 630, 120), "Create organization")
			.ghost(new Box(800, 150, 165, 300))
			.symbol(Symbol.PERSON, 882, 300, 0.6, Colour.OUTLINE)
			.ghost(new Box(995, 150, 165, 300))
			.symbol(Symbol.COINS, 1077, 290, 0.7, Colour.OUTLINE)
			.stepButton(3, new Box(850, 520, 310, 120), "Later");
	}

}
