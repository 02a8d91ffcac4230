package dev.keydoctor.guide;

import java.util.Map;
import java.util.UUID;

/**
 * A picture of the guides, held in memory.
 *
 * @param name the file name, such as {@code copy-key.svg}
 * @param bytes the file; not to be changed
 */
public record Image(String name, byte[] bytes) {

	private static final Map<String, String> TYPES = Map.of("svg", "image/svg+xml", "png", "image/png", "webp",
			"image/webp");

	/**
	 * What the file is, told by its ending.
	 * @return a media type such as {@code image/svg+xml}
	 */
	public String contentType() {
		return TYPES.getOrDefault(this.name.substring(this.name.lastIndexOf('.') + 1), "application/octet-stream");
	}

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
