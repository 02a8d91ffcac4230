package dev.keydoctor.guide;

import java.util.UUID;

/**
 * A picture of the guides, held in memory.
 *
 * @param name the file name, such as {@code copy-key.svg}
 * @param bytes the file; not to be changed
 */
public record Image(String name, byte[] bytes) {

	/**
	 * What changes when the file does.
	 * @return an entity tag without quotes
	 */
	public String entityTag() {
		return UUID.nameUUIDFromBytes(this.bytes).toString();
	}

	@Override
	public String toString() {
		return this.name + " (" + this.bytes.length + " bytes)";
	}

}
