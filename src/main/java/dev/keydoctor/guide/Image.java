package dev.keydoctor.guide;

/**
 * A record of a picture of the guides, held in memory.
 *
 * @param name the file name, such as {@code copy-key.svg}
 * @param bytes the file; not to be changed
 */
public record Image(String name, byte[] bytes) {

	@Override
	public String toString() {
		return this.name + " (" + this.bytes.length + " bytes)";
	}

}
