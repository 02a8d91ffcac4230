package dev.keydoctor.guide.library;

import dev.keydoctor.guide.Library;

import org.springframework.context.support.StaticMessageSource;

/**
 * The pages of the portal, for tests that need no running portal.
 */
public final class RealContent {

	private RealContent() {
	}

	public static Library library() {
		return new ContentLibrary("classpath:content/", new StaticMessageSource());
	}

}
