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

	@Override
	public String toString() {
		String place = (this.line > 0) ? this.file + ":" + this.line : this.file;
		return place + ": " + this.what + " " + this.instead;
	}

}
