package dev.keydoctor.guide.library;

import dev.keydoctor.guide.ContentRepository;

import org.springframework.context.support.StaticMessageSource;

/**
 * The pages of the portal, for tests that need no running portal.
 */
public final class RealContent {

	private RealContent() {
	}

	public static ContentRepository contentRepository() {
		return new ReloadingContentRepository("classpath:content/", new StaticMessageSource());
	}

}
