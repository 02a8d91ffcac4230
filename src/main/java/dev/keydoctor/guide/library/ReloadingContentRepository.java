package dev.keydoctor.guide.library;

import java.time.Duration;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;

import dev.keydoctor.guide.Catalog;
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
 * A repository of the content of a folder. Where the folder is on disk, it is read again
 * whenever a file has changed; the last good pages stay until all files are good.
 */
@Component
final class ReloadingContentRepository implements ContentRepository {

	private static final Logger logger = LoggerFactory.getLogger(ReloadingContentRepository.class);

	private static final Duration PAUSE = Duration.ofSeconds(1);

	private final ContentFolder folder;

	private final HeadingLabels labels;

	private final AtomicLong nextCheck = new AtomicLong(System.nanoTime());

	private volatile CatalogSnapshot snapshot;

	@Autowired
	ReloadingContentRepository(@Value("${keydoctor.content:classpath:content/}") String location,
			MessageSource messages) {
		this(new ContentFolder(location), (language, heading) -> String
			.valueOf(messages.getMessage("guide.heading.link", new Object[] { heading }, heading, language.locale())));
	}

	ReloadingContentRepository(ContentFolder folder, HeadingLabels labels) {
		this.folder = folder;
		this.labels = labels;
		SortedSet<String> fingerprint = fingerprint();
		this.snapshot = new CatalogSnapshot(load(), fingerprint);
	}

	@Override
	public Catalog catalog() {
		if (this.folder.isReloadable() && isTimeToCheck()) {
			reloadIfChanged();
		}
		return this.snapshot.catalog();
	}

	@Override
	public boolean isReloadable() {
		return this.folder.isReloadable();
	}

	private boolean isTimeToCheck() {
		long now = System.nanoTime();
		long next = this.nextCheck.get();
		return now - next >= 0 && this.nextCheck.compareAndSet(next, now + PAUSE.toNanos());
	}

	/** Reads the files again where one has changed. */
	synchronized void reloadIfChanged() {
		SortedSet<String> fingerprint = fingerprint();
		if (!fingerprint.equals(this.snapshot.fingerprint())) {
			this.snapshot = reload(fingerprint);
		}
	}

	private CatalogSnapshot reload(SortedSet<String> fingerprint) {
		try {
			return new CatalogSnapshot(load(), fingerprint);
		}
		catch (ContentException ex) {
			// Whoever edits sees only that nothing changes, and wonders why.
			ex.problems().forEach((problem) -> logger.warn("The last good pages stay until you mend {}", problem));
			return new CatalogSnapshot(this.snapshot.catalog(), fingerprint);
		}
	}

	private Catalog load() {
		return new CatalogBuilder(Checks.checked(this.folder.read()), this.labels).build();
	}

	private SortedSet<String> fingerprint() {
		return this.folder.isReloadable() ? this.folder.fingerprint() : new TreeSet<>();
	}

	/** A record of what is shown, and of the files that were read for it, good or not. */
	private record CatalogSnapshot(Catalog catalog, SortedSet<String> fingerprint) {
	}

}
