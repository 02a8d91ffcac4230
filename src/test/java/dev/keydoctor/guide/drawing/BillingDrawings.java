package dev.keydoctor.guide.drawing;

import java.util.Map;

/**
 * A set of drawings: cards, credit and whose money it is.
 */
final class BillingDrawings {

	private BillingDrawings() {
	}

	static Map<String, Sheet> all() {
		return Map.of("organization-switcher", organizationSwitcher(), "chatgpt-vs-api", chatGptAndApi(),
				"billing-page", billingPage(), "add-credit", addCredit(), "auto-recharge-off", autoRechargeOff(),
				"balance-vs-limit", balanceAndLimit());
	}

	private static Sheet organizationSwitcher() {
		Box switcher = new Box(80, 50, 560, 120);
		Box empty = new Box(80, 250, 500, 430);
		Box funded = new Box(640, 250, 500, 430);
		return Sheet.paper("The key belongs to one organization, the money to another")
			.stepSelect(1, switcher, "Organization")
			.card(empty)
			.symbol(Symbol.KEY, 215, 410, 1)
			.symbol(Symbol.JAR, 440, 410, 0.9)
			.figure(empty.bottom(150), "$0", Colour.WARNING)
			.card(funded)
			.fullJar(890, 410, 0.9)
			.figure(funded.bottom(150), "$5", Colour.FINE);
	}

	private static Sheet chatGptAndApi() {
		Sheet sheet = Sheet.paper("Two products with separate balances for one person")
			.line("M600,170H310V270M600,170H890V270")
			.symbol(Symbol.PERSON, 600, 125, 0.85);
		product(sheet, new Box(60, 270, 500, 420), Symbol.BUBBLE, "ChatGPT");
		product(sheet, new Box(640, 270, 500, 420), Symbol.PLUG, "API");
		return sheet;
	}

	private static void product(Sheet sheet, Box box, Symbol symbol, String name) {
		sheet.card(box)
			.symbol(symbol, box.x() + 130, box.y() + 110, 0.7)
			.label(new Box(box.x() + 230, box.y() + 50, 260, 120), name)
			.symbol(Symbol.PURSE, box.centerX(), box.y() + 285, 1.1);
	}

	private static Sheet billingPage() {
		return Sheet.menu("Billing page with the button for a card", "Billing")
			.step(1, Sheet.menuEntry())
			.card(Box.MAIN.top(330))
			.caption(new Box(490, 165, 430, 90), "Credit balance")
			.figure(new Box(490, 270, 430, 100), "$0.00", Colour.INK)
			.bar(555, 415, 300)
			.stepButton(2, Box.MAIN.bottom(120), "Add payment details")
			.symbol(Symbol.CARD, 1030, 305, 0.85);
	}

	private static Sheet addCredit() {
		Box amount = new Box(160, 170, 460, 150);
		return Sheet.window("The smallest amount of credit is entered")
			.field(amount, "")
			.figure(amount, "$5", Colour.INK)
			.step(1, amount)
			.fullJar(880, 310, 1.5)
			.prose(new Box(160, 390, 460, 90), 2)
			.stepButton(2, new Box(160, 540, 920, 140), "Add to credit balance");
	}

	private static Sheet autoRechargeOff() {
		Box control = new Box(650, 210, 380, 130);
		return Sheet.window("The switch for automatic top-up is off")
			.card(Box.BODY.top(270))
			.symbol(Symbol.REFRESH, 260, 275, 1)
			.symbol(Symbol.COINS, 260, 275, 0.5)
			.switchedOff(control)
			.step(2, control.inset(-50, -32))
			.card(Box.BODY.bottom(230))
			.prose(new Box(140, 550, 340, 90), 2)
			.ghost(new Box(600, 515, 480, 140))
			.label(new Box(640, 515, 200, 140), "max $");
	}

	private static Sheet balanceAndLimit() {
		Box balance = new Box(60, 60, 540, 630);
		Box limit = new Box(660, 60, 480, 630);
		return Sheet.paper("The jar is the money, the bar is only a ceiling")
			.card(balance)
			.mark(balance)
			.symbol(Symbol.JAR, balance.centerX(), 260, 1.4)
			.caption(new Box(60, 430, 540, 90), "Credit balance")
			.figure(new Box(60, 540, 540, 110), "$0.00", Colour.INK)
			.card(limit)
			.field(new Box(720, 240, 360, 70), "")
			.stroke("M1080,210V340", Colour.INK, 10)
			.caption(new Box(660, 430, 480, 90), "Limits")
			.figure(new Box(660, 540, 480, 110), "$0 / $120", Colour.INK);
	}

}
