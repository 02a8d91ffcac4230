package dev.keydoctor.guide.library;

import java.time.Duration;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;

import dev.keydoctor.guide.Catalog;
import dev.keydoctor.guide.ContentProblem;
import dev.keydoctor.guide.ContentRepository;
import dev.keydoctor.guide.check.Checks;
import dev.keydoctor.guide.check.ContentException;
import dev.keydoctor.guide.source.ContentFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Reads the content once, and in development again whenever a file has changed.
 */
@Component
final class ReloadingContentRepository implements ContentRepository {

	private static final Logger logger = LoggerFactory.getLogger(ReloadingContentRepository.class);

	private static final Duration PAUSE = Duration.ofSeconds(1);

	private final ContentFolder folder;

	private final HeadingLabels labels;

	private final AtomicLong nextLook = new AtomicLong(System.nanoTime());

	private volatile Shelf shelf;

	@Autowired
	ReloadingContentRepository(@Value("${keydoctor.content:classpath:content/}") String location,
			MessageSource messages) {
		this(new ContentFolder(location), (language, heading) -> String
			.valueOf(messages.getMessage("guide.heading.link", new Object[] { heading }, heading, language.locale())));
	}

	ReloadingContentRepository(ContentFolder folder, HeadingLabels labels) {
		this.folder = folder;
		this.labels = labels;
		SortedSet<String> traces = traces();
		this.shelf = new Shelf(load(), List.of(), traces);
	}

	@Override
	public Catalog catalog() {
		return current().catalog();
	}

	@Override
	public boolean isReloadable() {
		return this.folder.isReloadable();
	}

	@Override
	public List<ContentProblem> problems() {
		return current().problems();
	}

	private Shelf current() {
		if (this.folder.isReloadable() && isTimeToLook()) {
			lookAgain();
		}
		return this.shelf;
	}

	private boolean isTimeToLook() {
		long now = System.nanoTime();
		long next = this.nextLook.get();
		return now - next >= 0 && this.nextLook.compareAndSet(next, now + PAUSE.toNanos());
	}

	/** Reads the files again where one has changed. */
	synchronized void lookAgain() {
		SortedSet<String> traces = traces();
		if (!traces.equals(this.shelf.traces())) {
			this.shelf = reload(traces);
		}
	}

	private Shelf reload(SortedSet<String> traces) {
		try {
			return new Shelf(load(), List.of(), traces);
		}
		catch (ContentException ex) {
			// Whoever edits sees only that nothing changes, and wonders why.
			ex.problems().forEach((problem) -> logger.warn("The last good pages stay until you mend {}", problem));
			return new Shelf(this.shelf.catalog(), ex.problems(), traces);
		}
	}

	private Catalog load() {
		return new CatalogBuilder(Checks.checked(this.folder.read()), this.labels).build();
	}

	private SortedSet<String> traces() {
		return this.folder.isReloadable() ? this.folder.traces() : new TreeSet<>();
	}

	/** What is shown, and what stands in the way of something newer. */
	private record Shelf(Catalog catalog, List<ContentProblem> problems, SortedSet<String> traces) {
	}

}
