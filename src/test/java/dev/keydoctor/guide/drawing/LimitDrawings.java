package dev.keydoctor.guide.drawing;

import java.util.Map;

/**
 * A set of drawings: usage and the three things that can run out.
 */
final class LimitDrawings {

	private LimitDrawings() {
	}

	static Map<String, Sheet> all() {
		return Map.of("usage-page", usagePage(), "limits-page", limitsPage(), "three-limits", threeLimits());
	}

	private static Sheet usagePage() {
		Box filters = Box.BODY.top(110);
		Sheet sheet = Sheet.window("Chart of the daily cost with its filters")
			.stepSelect(1, filters.left(470), "Month")
			.stepSelect(2, filters.right(470), "Project");
		int[] days = { 120, 60, 180, 260, 90, 30, 210, 330, 150, 240 };
		for (int i = 0; i < days.length; i++) {
			sheet.rect(new Box(110 + i * 100, 680 - days[i], 62, days[i]), 8, Colour.OUTLINE, Colour.NONE, 0);
		}
		return sheet.stroke("M80,680H1120", Colour.INK, 6);
	}

	private static Sheet limitsPage() {
		Box alert = Box.BODY.row(0, 2, 40);
		Box limit = Box.BODY.row(1, 2, 40);
		return Sheet.window("The bell only reports, the stop sign stops")
			.card(alert)
			.symbol(Symbol.BELL, 210, alert.centerY(), 0.95)
			.label(alert.right(760), "Alert")
			.arrow(640, alert.centerY(), 400, 0, Colour.OUTLINE)
			.card(limit)
			.mark(limit)
			.symbol(Symbol.STOP, 210, limit.centerY(), 0.95, Colour.WARNING)
			.label(limit.right(760), "Limit")
			.arrow(640, limit.centerY(), 190, 0, Colour.OUTLINE)
			.stroke(Svg.data("M880,%dv160", limit.centerY() - 80), Colour.WARNING, 18)
			.cross(1000, limit.centerY());
	}

	private static Sheet threeLimits() {
		Box cards = new Box(50, 230, 1100, 460);
		Sheet sheet = Sheet.paper("Three reasons for one number: money, own ceiling, speed")
			.figure(new Box(480, 50, 240, 110), "429", Colour.WARNING)
			.line("M600,160V230M480,105H225V230M720,105H975V230");
		reason(sheet, cards.column(0, 3, 25), Symbol.JAR, "Credit");
		reason(sheet, cards.column(1, 3, 25), Symbol.FENCE, "Spend limit");
		reason(sheet, cards.column(2, 3, 25), Symbol.TAP, "Rate limit");
		return sheet;
	}

	private static void reason(Sheet sheet, Box card, Symbol symbol, String name) {
		sheet.card(card).symbol(symbol, card.centerX(), card.y() + 175, 1.15).caption(card.bottom(130), name);
	}

}
