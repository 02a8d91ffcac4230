package dev.keydoctor.guide.library;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.SortedMap;

import dev.keydoctor.guide.source.Content;
import dev.keydoctor.guide.source.ContentFolder;
import dev.keydoctor.guide.source.ContentReader;

/**
 * A record of a source of content: a folder, and what its texts depend on besides.
 *
 * @param folder the folder
 * @param messages the texts of the interface by file, which name facts too
 * @param clock the clock that tells which models are off
 * @param contact where whoever runs the portal is reached, or nothing
 */
record ContentSource(ContentFolder folder, SortedMap<String, byte[]> messages, Clock clock, String contact) {

	/** The texts of the interface that the portal comes with. */
	static SortedMap<String, byte[]> shippedMessages() {
		return new ContentFolder("classpath:messages/").read();
	}

	/** The content as it is now, read but not yet checked. */
	Content read() {
		return new ContentReader(files(), today(), this.contact).read();
	}

	SortedMap<String, byte[]> files() {
		SortedMap<String, byte[]> files = this.folder.read();
		this.messages.forEach((file, bytes) -> files.put(ContentReader.MESSAGES + file, bytes));
		return files;
	}

	LocalDate today() {
		return LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC);
	}

}
