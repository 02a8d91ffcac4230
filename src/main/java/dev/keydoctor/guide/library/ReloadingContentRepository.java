package dev.keydoctor.guide.library;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;
import java.util.function.Predicate;

import dev.keydoctor.guide.Catalog;
import dev.keydoctor.guide.ContentRepository;
import dev.keydoctor.guide.source.ContentFolder;
import dev.keydoctor.guide.source.Site;
import dev.keydoctor.guide.validation.ContentException;
import dev.keydoctor.guide.validation.ContentValidator;
import dev.keydoctor.site.Language;
import dev.keydoctor.site.PortalProperties;
import dev.keydoctor.site.StackTraces;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * A repository of the content of a folder. Where the folder is on disk, it is read again
 * whenever a file has changed; the last good pages stay until all files are good. It is
 * also read again on a day on which a model is shut down, since pages say so.
 */
@Component
final class ReloadingContentRepository implements ContentRepository {

	private static final Logger logger = LoggerFactory.getLogger(ReloadingContentRepository.class);

	private static final Duration PAUSE = Duration.ofSeconds(1);

	private final ContentSource source;

	private final BiFunction<Language, String, String> labels;

	private final Executor executor;

	private final AtomicLong nextCheck = new AtomicLong(System.nanoTime());

	private final AtomicBoolean renewing = new AtomicBoolean();

	private volatile CatalogSnapshot snapshot;

	@Autowired
	ReloadingContentRepository(PortalProperties portal, MessageSource messages, Clock clock) {
		this(new ContentSource(new ContentFolder(portal.content()), ContentSource.shippedMessages(), clock,
				portal.securityContact()),
				(language, heading) -> String.valueOf(messages.getMessage("guide.heading.link",
						new Object[] { heading }, heading, language.locale())),
				Thread::startVirtualThread);
	}

	ReloadingContentRepository(ContentSource source, BiFunction<Language, String, String> labels, Executor executor) {
		this.source = source;
		this.labels = labels;
		this.executor = executor;
		this.snapshot = load(fingerprint());
	}

	@Override
	public Catalog catalog() {
		if (this.source.folder().isReloadable() && isTimeToCheck()) {
			reloadIfChanged();
		}
		if (this.source.clock().millis() >= this.snapshot.until() && this.renewing.compareAndSet(false, true)) {
			this.executor.execute(this::renew);
		}
		return this.snapshot.catalog();
	}

	@Override
	public boolean isReloadable() {
		return this.source.folder().isReloadable();
	}

	/**
	 * Reads the files again because the day has come; whoever asks need not wait for it.
	 */
	private synchronized void renew() {
		try {
			reload((_) -> true);
		}
		finally {
			this.renewing.set(false);
		}
	}

	private boolean isTimeToCheck() {
		long now = System.nanoTime();
		long next = this.nextCheck.get();
		return now - next >= 0 && this.nextCheck.compareAndSet(next, now + PAUSE.toNanos());
	}

	/** Reads the files again where one has changed. */
	synchronized void reloadIfChanged() {
		reload((fingerprint) -> !fingerprint.equals(this.snapshot.fingerprint()));
	}

	private void reload(Predicate<SortedSet<String>> wanted) {
		SortedSet<String> fingerprint = this.snapshot.fingerprint();
		try {
			fingerprint = fingerprint();
			if (wanted.test(fingerprint)) {
				this.snapshot = load(fingerprint);
			}
		}
		catch (ContentException ex) {
			// Whoever edits sees only that nothing changes, and wonders why.
			ex.problems().forEach((problem) -> logger.warn("The last good pages stay until you mend {}", problem));
			this.snapshot = unchanged(fingerprint);
		}
		catch (RuntimeException ex) {
			logger.warn("The last good pages stay until a file changes, since reading failed: {}",
					StackTraces.withoutMessages(ex));
			this.snapshot = unchanged(fingerprint);
		}
	}

	private CatalogSnapshot unchanged(SortedSet<String> fingerprint) {
		return new CatalogSnapshot(this.snapshot.catalog(), fingerprint, millis(this.source.today().plusDays(1)));
	}

	private CatalogSnapshot load(SortedSet<String> fingerprint) {
		Site site = ContentValidator.validate(this.source.reader());
		return new CatalogSnapshot(new CatalogBuilder(site, this.labels).build(), fingerprint,
				millis(site.placeholders().nextChange()));
	}

	private static long millis(LocalDate day) {
		return day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
	}

	private SortedSet<String> fingerprint() {
		return this.source.folder().isReloadable() ? this.source.folder().fingerprint() : new TreeSet<>();
	}

	/**
	 * A record of what is shown, of the files that were read for it, good or not, and of
	 * when the day comes on which it is no longer right.
	 */
	private record CatalogSnapshot(Catalog catalog, SortedSet<String> fingerprint, long until) {
	}

}
