package dev.keydoctor.guide.source;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

import dev.keydoctor.guide.ContentException;
import dev.keydoctor.guide.ContentProblem;
import dev.keydoctor.site.SettingException;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.util.AntPathMatcher;
import org.springframework.util.PathMatcher;
import org.springframework.web.util.UriUtils;

/**
 * The folder with the content, packed with the application or on disk.
 */
public final class ContentFolder {

	private static final ResourcePatternResolver RESOURCES = new PathMatchingResourcePatternResolver();

	private static final String ALL_FILES = "**/*.*";

	private static final PathMatcher PATHS = new AntPathMatcher();

	private static final Pattern LOCATION = Pattern.compile("(file|classpath):/*[^/].*");

	/** In bytes, many times what any page has: more would fill the memory. */
	private static final long LARGEST = 10_000_000;

	private final String location;

	/**
	 * A folder.
	 * @param location a resource location such as {@code classpath:content/}
	 * @throws SettingException if there is no such folder
	 */
	public ContentFolder(String location) {
		if (!LOCATION.matcher(location).matches()) {
			throw new SettingException("keydoctor.content",
					"must begin with file:, such as file:/srv/content/, or with classpath:");
		}
		this.location = location.endsWith("/") ? location : location + "/";
		if (!isThere()) {
			throw new SettingException("keydoctor.content", "names no folder that can be read");
		}
	}

	private boolean isThere() {
		try {
			return isReloadable() ? isReadableFolder(folder().getFile().toPath()) : folder().exists();
		}
		catch (IOException | InvalidPathException ex) {
			return false;
		}
	}

	private static boolean isReadableFolder(Path folder) {
		return Files.isDirectory(folder) && Files.isReadable(folder);
	}

	/** Whether somebody may be working on the files while the application runs. */
	public boolean isReloadable() {
		return this.location.startsWith("file:");
	}

	/** All files by their path below the folder, but for hidden ones. */
	public SortedMap<String, byte[]> read() {
		try {
			return isReloadable() ? fromDisk() : packed();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot read the content at " + this.location, ex);
		}
	}

	private SortedMap<String, byte[]> packed() throws IOException {
		Resource folder = folder();
		SortedMap<String, byte[]> files = new TreeMap<>();
		for (Resource file : RESOURCES.getResources(this.location + ALL_FILES)) {
			String path = path(file, folder);
			if (file.isReadable() && !isHidden(path)) {
				files.put(path, file.getContentAsByteArray());
			}
		}
		return files;
	}

	/* Spring's resolver leaves out a whole folder from which a file goes meanwhile. */
	private SortedMap<String, byte[]> fromDisk() throws IOException {
		Path folder = folder().getFile().toPath();
		SortedMap<String, byte[]> files = new TreeMap<>();
		List<ContentProblem> problems = new ArrayList<>();
		for (Path file : FileCollector.filesIn(folder).keySet()) {
			String path = path(folder, file);
			if (PATHS.match(ALL_FILES, path)) {
				bytes(file, path, problems).ifPresent((bytes) -> files.put(path, bytes));
			}
		}
		ContentException.throwIfAny(problems.stream());
		return files;
	}

	/** What is in a file; nothing where there is a problem, or it has gone meanwhile. */
	private static Optional<byte[]> bytes(Path file, String path, List<ContentProblem> problems) {
		try {
			if (Files.size(file) <= LARGEST) {
				return Optional.of(Files.readAllBytes(file));
			}
			problems.add(new ContentProblem(path, 0, "The file has more than 10 MB.", "Take it away."));
		}
		catch (NoSuchFileException ex) {
			// It was a temporary file of an editor.
		}
		catch (IOException ex) {
			problems.add(new ContentProblem(path, 0, "The file cannot be read.", "Let the portal read it."));
		}
		return Optional.empty();
	}

	/** What Finder and editors leave behind is no content. */
	private static boolean isHidden(String path) {
		return path.startsWith(".") || path.contains("/.");
	}

	private Resource folder() {
		return RESOURCES.getResource(this.location);
	}

	private static String path(Resource file, Resource folder) throws IOException {
		if (folder.isFile()) {
			return path(absolute(folder), absolute(file));
		}
		String url = file.getURL().toString();
		return UriUtils.decode(url.substring(folder.getURL().toString().length()), StandardCharsets.UTF_8);
	}

	private static String path(Path folder, Path file) {
		return folder.relativize(file).toString().replace(File.separatorChar, '/');
	}

	private static Path absolute(Resource resource) throws IOException {
		return resource.getFile().toPath().toAbsolutePath();
	}

	/**
	 * A fingerprint of the files: it differs as soon as a file is changed, added,
	 * removed, or can be read at last. Looks at the disk itself, which costs a fraction
	 * of asking for resources: it happens every second.
	 */
	public SortedSet<String> fingerprint() {
		try {
			SortedSet<String> fingerprint = new TreeSet<>();
			FileCollector.filesIn(folder().getFile().toPath())
				.forEach((file, about) -> fingerprint.add(file + " " + about.lastModifiedTime().toMillis() + " "
						+ about.size() + " " + Files.isReadable(file)));
			return fingerprint;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot look at the content at " + this.location, ex);
		}
	}

	private static final class FileCollector extends SimpleFileVisitor<Path> {

		private final Map<Path, BasicFileAttributes> found = new HashMap<>();

		private final Path folder;

		private FileCollector(Path folder) {
			this.folder = folder;
		}

		static Map<Path, BasicFileAttributes> filesIn(Path folder) throws IOException {
			FileCollector collector = new FileCollector(folder);
			Files.walkFileTree(folder, Set.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, collector);
			return collector.found;
		}

		@Override
		public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes about) {
			return !directory.equals(this.folder) && isHidden(directory.getFileName().toString())
					? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
		}

		/** A pipe would keep the reader waiting. */
		@Override
		public FileVisitResult visitFile(Path file, BasicFileAttributes about) {
			if (about.isRegularFile() && !isHidden(file.getFileName().toString())) {
				this.found.put(file, about);
			}
			return FileVisitResult.CONTINUE;
		}

		/** It may have gone a moment ago. */
		@Override
		public FileVisitResult visitFileFailed(Path file, IOException failure) {
			return FileVisitResult.CONTINUE;
		}

	}

}
