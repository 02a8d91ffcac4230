package dev.keydoctor.guide.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.SortedMap;
import java.util.TreeMap;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * A reader of the texts of the interface, which name facts as the pages do and are
 * checked with them.
 */
final class MessageFiles {

	private static final String FOLDER = "messages/";

	private MessageFiles() {
	}

	/** The files by path. */
	static SortedMap<String, byte[]> read() {
		try {
			SortedMap<String, byte[]> files = new TreeMap<>();
			for (Resource file : new PathMatchingResourcePatternResolver()
				.getResources("classpath*:" + FOLDER + "*.properties")) {
				files.put(FOLDER + file.getFilename(), file.getContentAsByteArray());
			}
			return files;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot read the messages", ex);
		}
	}

}
