package dev.keydoctor.diagnosis.code;

/**
 * A reader of what a {@link BitWriter} wrote.
 */
final class BitReader {

	private final byte[] bytes;

	private int at;

	BitReader(byte[] bytes) {
		this.bytes = bytes;
	}

	/**
	 * Reads a number of so many bits.
	 * @throws IllegalArgumentException if the bits are used up
	 */
	long number(int width) {
		if (this.at + width > this.bytes.length * 8) {
			throw new IllegalArgumentException("Too short");
		}
		long number = 0;
		for (int i = 0; i < width; i++, this.at++) {
			number = number << 1 | (this.bytes[this.at / 8] >> 7 - this.at % 8 & 1);
		}
		return number;
	}

}
