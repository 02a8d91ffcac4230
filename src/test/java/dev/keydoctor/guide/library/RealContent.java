package dev.keydoctor.guide.library;

import dev.keydoctor.guide.ContentRepository;
import dev.keydoctor.guide.check.ContentException;
import org.opentest4j.TestAbortedException;

import org.springframework.context.support.StaticMessageSource;
import org.springframework.util.function.SingletonSupplier;

/**
 * The pages of the portal, for tests that need no running portal. Where they have a
 * fault, {@link ContentTests} names it, once; whoever else asks for them is left out.
 */
public final class RealContent {

	private static final SingletonSupplier<ContentRepository> CONTENT = SingletonSupplier
		.of(() -> new ReloadingContentRepository("classpath:content/", new StaticMessageSource()));

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

}
