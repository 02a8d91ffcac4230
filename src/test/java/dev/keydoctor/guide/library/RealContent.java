package dev.keydoctor.guide.library;

import java.time.Clock;
import java.time.Duration;

import dev.keydoctor.guide.ContentException;
import dev.keydoctor.guide.ContentRepository;
import dev.keydoctor.guide.source.ContentFolder;
import dev.keydoctor.site.Language;
import dev.keydoctor.site.PortalProperties;
import org.opentest4j.TestAbortedException;

import org.springframework.util.function.SingletonSupplier;

/**
 * The pages of the portal, for tests that need no running portal. Where they have a
 * fault, {@link ContentTests} names it, once; whoever else asks for them is left out.
 */
public final class RealContent {

	private static final SingletonSupplier<ContentRepository> CONTENT = SingletonSupplier
		.of(() -> contentRepository(SmallContent.CLOCK));

	static final PortalProperties PORTAL = new PortalProperties("", Language.EN, "", "classpath:content/", false,
			Duration.ZERO);

	private RealContent() {
	}

	public static ContentRepository contentRepository() {
		try {
			return CONTENT.obtain();
		}
		catch (ContentException ex) {
			throw new TestAbortedException("The content has a fault, see ContentTests.", ex);
		}
	}

	static ContentRepository contentRepository(Clock clock) {
		return new ReloadingContentRepository(PORTAL, new FactMessageSource(), clock);
	}

	/** The files of the portal, at a resource location. */
	static ContentSource source(String location) {
		return new ContentSource(new ContentFolder(location), ContentSource.shippedMessages(), SmallContent.CLOCK, "");
	}

}
