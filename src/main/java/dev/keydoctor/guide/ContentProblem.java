package dev.keydoctor.guide;

/**
 * A record of a fault of the content that its author has to mend.
 *
 * @param file the path below the content folder, such as {@code pl/guides/api-key.md}
 * @param line the line, counted from 1; 0 where the whole file is meant
 * @param what what is wrong
 * @param instead what to write instead
 */
public record ContentProblem(String file, int line, String what, String instead) {

	/** That a page cannot be read or rendered, for whatever reason. */
	public static ContentProblem ofFailure(String file, Throwable failure) {
		return (failure instanceof StackOverflowError) ? tooDeep(file, 0)
				: new ContentProblem(file, 0, "The page cannot be read (" + failure.getClass().getSimpleName() + ").",
						"Undo the latest changes one by one until it can.");
	}

	/** That more stands inside one another than can be rendered. */
	public static ContentProblem tooDeep(String file, int line) {
		return new ContentProblem(file, line, "Too much stands inside one another here.",
				"Take quotes out of quotes, and lists out of lists.");
	}

	@Override
	public String toString() {
		String place = (this.line > 0) ? this.file + ":" + this.line : this.file;
		return place + ": " + this.what + " " + this.instead;
	}

}
