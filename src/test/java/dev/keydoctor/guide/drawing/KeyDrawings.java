package dev.keydoctor.guide.drawing;

import java.util.Map;

/**
 * A set of drawings: making, copying, restricting and replacing a key.
 */
final class KeyDrawings {

	private KeyDrawings() {
	}

	static Map<String, Sheet> all() {
		return Map.of("api-keys-page", keysPage(), "create-key-dialog", createKeyDialog(), "copy-key", copyKey(),
				"key-permissions", keyPermissions(), "leaked-key", leakedKey());
	}

	private static Sheet keysPage() {
		Sheet sheet = Sheet.menu("List of keys with the button for a new one", "API keys")
			.step(1, Sheet.menuEntry())
			.stepButton(2, Box.MAIN.top(110), "Create new secret key");
		for (int i = 0; i < 3; i++) {
			Box row = Box.MAIN.bottom(390).row(i, 3, 24);
			sheet.card(row)
				.symbol(Symbol.KEY, row.x() + 90, row.centerY(), 0.5, Colour.OUTLINE)
				.bar(row.x() + 180, row.centerY(), 170)
				.label(row.right(270), "sk-••••");
		}
		return sheet;
	}

	private static Sheet createKeyDialog() {
		Box fields = Box.BODY.right(640);
		Box choices = fields.row(2, 4, 30);
		return Sheet.window("Dialog for a new key, in the order of filling")
			.label(Box.BODY.row(0, 4, 30), "Name")
			.stepField(1, fields.row(0, 4, 30), "")
			.label(Box.BODY.row(1, 4, 30), "Project")
			.stepSelect(2, fields.row(1, 4, 30), "")
			.label(Box.BODY.row(2, 4, 30), "Permissions")
			.stepButton(3, choices.column(0, 3, 30), "All")
			.blank(choices.column(1, 3, 30))
			.blank(choices.column(2, 3, 30))
			.stepButton(4, fields.row(3, 4, 30), "Create secret key");
	}

	private static Sheet copyKey() {
		return Sheet.window("The key is shown only now: copy it at once")
			.field(new Box(80, 180, 640, 120), "sk-proj-••••••••")
			.stepButton(1, new Box(810, 180, 310, 120), "Copy")
			.symbol(Symbol.EYE, 310, 530, 1.7)
			.arrow(530, 530, 130, 0, Colour.OUTLINE)
			.symbol(Symbol.EYE, 880, 530, 1.7, Colour.OUTLINE)
			.stroke("M770,640L990,420", Colour.WARNING, 18);
	}

	private static Sheet keyPermissions() {
		Box choices = new Box(50, 140, 1100, 120);
		Sheet sheet = Sheet.window("The two rights a restricted key needs: read models, request model capabilities")
			.line("M515,260V340")
			.option(choices.left(230), "All", false)
			.option(choices.right(840).left(410), "Restricted", true)
			.option(choices.right(400), "Read only", false);
		right(sheet, new Box(100, 340, 1050, 160), "Models", "Read");
		right(sheet, new Box(100, 530, 1050, 160), "Model capabilities", "Request");
		return sheet;
	}

	private static void right(Sheet sheet, Box row, String name, String value) {
		Box choice = row.right(330).inset(24, 24);
		sheet.card(row).tick(row.x(), row.centerY()).label(row.inset(84, 0), name).mark(choice).caption(choice, value);
	}

	private static Sheet leakedKey() {
		return Sheet.paper("A leaked key: delete it, make a new one, replace it, look at the usage")
			.quarter(1, Symbol.BIN, "Delete")
			.quarter(2, Symbol.KEY, "New key")
			.quarter(3, Symbol.SWAP, "Replace")
			.quarter(4, Symbol.CHART, "Usage");
	}

}
