package dev.keydoctor.guide.drawing;

import java.util.Map;

/**
 * A set of drawings: where a tool hides the real message, and how to tell messages apart.
 */
final class ErrorDrawings {

	private ErrorDrawings() {
	}

	static Map<String, Sheet> all() {
		return Map.of("n8n-403-details", forbiddenDetails(), "n8n-error-details", errorDetails(), "n8n-credential",
				credential(), "which-403", whichForbidden());
	}

	private static Sheet forbiddenDetails() {
		Box detail = new Box(500, 425, 600, 220);
		return Sheet.paper("A failed node: the reason is below the headline")
			.rect(new Box(70, 230, 260, 260), 40, Colour.WHITE, Colour.WARNING, 12)
			.symbol(Symbol.PLUG, 200, 360, 0.9)
			.cross(330, 230)
			.line("M330,360H410")
			.card(new Box(410, 60, 750, 630))
			.label(new Box(470, 90, 640, 110), "Forbidden …")
			.prose(new Box(470, 210, 560, 90), 2)
			.stroke("M470,350l22,24l22,-24", Colour.INK, 8)
			.label(new Box(545, 320, 500, 84), "Details")
			.prose(detail.inset(80, 50), 3)
			.step(1, detail);
	}

	private static Sheet errorDetails() {
		Box open = new Box(100, 310, 560, 110);
		return Sheet.window("Error panel: unfold the details and copy them")
			.cross(130, 190)
			.label(new Box(210, 140, 600, 100), "Error")
			.card(open)
			.label(open.inset(150, 0), "Details")
			.stroke("M180,355l22,24l22,-24", Colour.INK, 8)
			.step(1, open)
			.stepButton(2, new Box(790, 310, 330, 110), "Copy")
			.card(new Box(100, 460, 1020, 240))
			.prose(new Box(150, 510, 880, 150), 4);
	}

	private static Sheet credential() {
		return Sheet.window("Credential: only the key field is filled")
			.label(Box.BODY.row(0, 3, 60), "API Key")
			.stepField(1, Box.BODY.right(560).row(0, 3, 60), "sk-••••••••")
			.label(Box.BODY.row(1, 3, 60), "Organization ID")
			.ghost(Box.BODY.right(560).row(1, 3, 60))
			.cross(840, Box.BODY.row(1, 3, 60).centerY())
			.label(Box.BODY.row(2, 3, 60), "Base URL")
			.ghost(Box.BODY.right(560).row(2, 3, 60))
			.cross(840, Box.BODY.row(2, 3, 60).centerY());
	}

	private static Sheet whichForbidden() {
		Sheet sheet = Sheet.paper("Two questions that tell the errors 403 apart");
		question(sheet, 60, "403: text works?", "Rights, region");
		question(sheet, 310, "must be verified?", "Model");
		return answer(sheet, new Box(40, 560, 555, 130), "Verification");
	}

	private static void question(Sheet sheet, int y, String question, String ifNot) {
		sheet.stroke(Svg.data("M318,%dV%dM595,%dH760", y + 130, y + 250, y + 65), Colour.OUTLINE, 8)
			.rect(new Box(40, y, 555, 130), 65, Colour.WHITE, Colour.INK, 6)
			.caption(new Box(50, y, 535, 130), question)
			.tick(318, y + 190)
			.cross(677, y + 65);
		answer(sheet, new Box(760, y, 400, 130), ifNot);
	}

	private static Sheet answer(Sheet sheet, Box box, String text) {
		return sheet.card(box).caption(box, text);
	}

}
