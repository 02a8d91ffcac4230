package dev.keydoctor.diagnosis;

/**
 * Constants: the words with which a sentence turns, in all languages, as alternatives of
 * a pattern without accents. What stands before them and behind them speaks of two
 * things.
 */
final class TurningWords {

	/** What follows speaks against what was said before. */
	static final String BUT = "(?:but|yet|ale|lecz|jednak|ma|però)";

	/** What follows is so at present, unlike what was before. */
	static final String NOW = "(?:now|today|teraz|dziś|dzisiaj|obecnie|adesso|oggi|ora)";

	private TurningWords() {
	}

}
