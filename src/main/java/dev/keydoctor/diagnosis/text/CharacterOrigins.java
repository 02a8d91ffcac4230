package dev.keydoctor.diagnosis.text;

import java.util.Arrays;

/**
 * A list that tells for each character of an unwrapped text which characters of the
 * original it stands for.
 */
public final class CharacterOrigins {

	private int[] starts;

	private int[] ends;

	private int size;

	/** An empty list for so many characters. */
	CharacterOrigins(int expected) {
		this.starts = new int[expected];
		this.ends = new int[expected];
	}

	/** Gives all characters up to a length that have no origin yet the same one. */
	void fill(int length, int start, int end) {
		if (length > this.starts.length) {
			this.starts = Arrays.copyOf(this.starts, length * 2);
			this.ends = Arrays.copyOf(this.ends, length * 2);
		}
		while (this.size < length) {
			this.starts[this.size] = start;
			this.ends[this.size++] = end;
		}
	}

	/** Where the origin of a character starts. */
	int start(int at) {
		return this.starts[at];
	}

	/** Where the origin of a character ends. */
	int end(int at) {
		return this.ends[at];
	}

}
