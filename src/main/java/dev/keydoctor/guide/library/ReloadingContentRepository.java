package dev.keydoctor.guide.library;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.Consumer;

import dev.keydoctor.guide.Catalog;
import dev.keydoctor.guide.ContentException;
import dev.keydoctor.guide.ContentRepository;
import dev.keydoctor.guide.source.Content;
import dev.keydoctor.guide.source.ContentFolder;
import dev.keydoctor.guide.source.Placeholders;
import dev.keydoctor.guide.validation.ContentValidator;
import dev.keydoctor.site.Language;
import dev.keydoctor.site.PortalProperties;
import dev.keydoctor.site.StackTraces;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * A repository of the content of a folder. Each second it looks whether a file of a
 * folder on disk has changed, or a day has come on which a model is shut down, since
 * pages say so. All files are then read again; the last good pages stay until all are
 * good.
 */
@Component
final class ReloadingContentRepository implements ContentRepository {

	private static final Logger logger = LoggerFactory.getLogger(ReloadingContentRepository.class);

	private final ContentSource source;

	private final BiFunction<Language, String, String> labels;

	private final Consumer<Placeholders> facts;

	private final List<Consumer<Catalog>> preparations = new CopyOnWriteArrayList<>();

	private volatile CatalogSnapshot snapshot;

	@Autowired
	ReloadingContentRepository(PortalProperties portal, FactMessageSource messages, Clock clock) {
		this(new ContentSource(new ContentFolder(portal.content()), ContentSource.shippedMessages(), clock,
				portal.securityContact()),
				(language, heading) -> String.valueOf(messages.getMessage("guide.heading.link",
						new Object[] { heading }, heading, language.locale())),
				messages::fill);
	}

	ReloadingContentRepository(ContentSource source, BiFunction<Language, String, String> labels,
			Consumer<Placeholders> facts) {
		this.source = source;
		this.labels = labels;
		this.facts = facts;
		this.snapshot = load(fingerprint());
	}

	@Override
	public Catalog catalog() {
		return this.snapshot.catalog();
	}

	@Override
	public void beforeChange(Consumer<Catalog> preparation) {
		this.preparations.add(preparation);
	}

	@Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
	void reloadIfOutdated() {
		SortedSet<String> fingerprint = this.snapshot.fingerprint();
		try {
			fingerprint = fingerprint();
			boolean changed = !fingerprint.equals(this.snapshot.fingerprint());
			if (changed || !this.snapshot.isOf(this.source.clock().millis())) {
				CatalogSnapshot next = load(fingerprint);
				this.preparations.forEach((preparation) -> preparation.accept(next.catalog()));
				this.snapshot = next;
			}
			if (changed) {
				logger.info("The changed files are shown.");
			}
		}
		catch (ContentException ex) {
			// An author sees only that the page does not change: the console has to say
			// why.
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
		LocalDate today = this.source.today();
		return new CatalogSnapshot(this.snapshot.catalog(), fingerprint, millis(today), millis(today.plusDays(1)));
	}

	private CatalogSnapshot load(SortedSet<String> fingerprint) {
		LocalDate today = this.source.today();
		Content content = ContentValidator.validate(this.source.read());
		Catalog catalog = new CatalogBuilder(content, this.labels).build();
		// The texts are replaced before the pages, so that no page is kept that was made
		// with the old ones.
		this.facts.accept(content.placeholders());
		return new CatalogSnapshot(catalog, fingerprint, millis(today), millis(content.placeholders().nextChange()));
	}

	private static long millis(LocalDate day) {
		return day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
	}

	private SortedSet<String> fingerprint() {
		return this.source.folder().isReloadable() ? this.source.folder().fingerprint() : new TreeSet<>();
	}

	/**
	 * A record of what is shown, of the files that were read for it, good or not, and of
	 * the days for which it is right: before the first, where a clock that was ahead is
	 * set back, it is not.
	 */
	private record CatalogSnapshot(Catalog catalog, SortedSet<String> fingerprint, long since, long until) {

		boolean isOf(long now) {
			return now >= this.since && now < this.until;
		}

	}

}
