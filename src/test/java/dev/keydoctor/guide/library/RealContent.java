package dev.keydoctor.guide.library;

import java.time.Clock;

import dev.keydoctor.guide.ContentRepository;
import dev.keydoctor.guide.source.ContentFolder;

import org.springframework.context.support.StaticMessageSource;

/**
 * The pages of the portal, for tests that need no running portal.
 */
public final class RealContent {

	private RealContent() {
	}

	public static ContentRepository contentRepository() {
		return contentRepository(SmallContent.CLOCK);
	}

	static ContentRepository contentRepository(Clock clock) {
		return new ReloadingContentRepository("classpath:content/", new StaticMessageSource(), clock, "");
	}

	/** The files of the portal, at a resource location. */
	static ContentSource source(String location) {
		return new ContentSource(new ContentFolder(location), MessageFiles.read(), SmallContent.CLOCK, "");
	}

}
