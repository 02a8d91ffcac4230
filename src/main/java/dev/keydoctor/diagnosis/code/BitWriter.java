package dev.keydoctor.diagnosis.code;

import java.util.BitSet;

/**
 * A writer of small numbers one behind the other, each in as many bits as it needs.
 */
final class BitWriter {

	private final BitSet bits = new BitSet();

	private int length;

	/**
	 * Writes a number in so many bits.
	 * @throws IllegalArgumentException if it is negative or does not fit
	 */
	void number(long number, int width) {
		if (number < 0 || number >>> width != 0) {
			throw new IllegalArgumentException("Does not fit into " + width + " bits: " + number);
		}
		for (int bit = width - 1; bit >= 0; bit--) {
			this.bits.set(this.length++, (number >>> bit & 1) == 1);
		}
	}

	byte[] toBytes() {
		byte[] bytes = new byte[(this.length + 7) / 8];
		this.bits.stream().forEach((bit) -> bytes[bit / 8] |= (byte) (0x80 >>> bit % 8));
		return bytes;
	}

}
