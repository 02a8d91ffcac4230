package dev.keydoctor.guide.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.web.util.UriUtils;

/**
 * The folder with the content, packed with the application or on disk.
 */
final class ContentFolder {

	private static final ResourcePatternResolver RESOURCES = new PathMatchingResourcePatternResolver();

	private final String location;

	/**
	 * A folder.
	 * @param location a resource location such as {@code classpath:content/}
	 */
	ContentFolder(String location) {
		this.location = location.endsWith("/") ? location : location + "/";
	}

	/** Whether somebody may be working on the files while the application runs. */
	boolean changes() {
		return this.location.startsWith("file:");
	}

	/** All files by their path below the folder. */
	SortedMap<String, byte[]> read() {
		try {
			SortedMap<String, byte[]> files = new TreeMap<>();
			for (Resource file : files()) {
				files.put(path(file), file.getContentAsByteArray());
			}
			return files;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot read the content at " + this.location, ex);
		}
	}

	/** What differs as soon as a file is changed, added or removed. */
	SortedSet<String> traces() {
		try {
			SortedSet<String> traces = new TreeSet<>();
			for (Resource file : files()) {
				traces.add(path(file) + " " + file.lastModified() + " " + file.contentLength());
			}
			return traces;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot look at the content at " + this.location, ex);
		}
	}

	private Resource[] files() throws IOException {
		Resource[] found = RESOURCES.getResources(this.location + "**/*.*");
		return Arrays.stream(found).filter(Resource::isReadable).toArray(Resource[]::new);
	}

	private String path(Resource file) throws IOException {
		Resource root = RESOURCES.getResource(this.location);
		if (root.isFile()) {
			return root.getFile()
				.getAbsoluteFile()
				.toURI()
				.relativize(file.getFile().getAbsoluteFile().toURI())
				.getPath();
		}
		String url = file.getURL().toString();
		return UriUtils.decode(url.substring(root.getURL().toString().length()), StandardCharsets.UTF_8);
	}

}
