package dev.keydoctor.guide;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

class CatalogCacheTests {

	private final Catalog first = FixedContent.of().catalog();

	private final Catalog second = FixedContent.of().catalog();

	private final Catalog third = FixedContent.of().catalog();

	private final ContentRepository contentRepository = mock();

	private final List<Catalog> made = new ArrayList<>();

	@Test
	void eachCatalogIsUsedOnce() {
		given(this.contentRepository.catalog()).willReturn(this.first);
		CatalogCache<Catalog> cache = cache();
		cache.get();
		given(this.contentRepository.catalog()).willReturn(this.second);
		cache.get();

		assertThat(cache.get()).isSameAs(this.second);
		assertThat(this.made).containsExactly(this.first, this.second);
	}

	/** Else it would replace what another has made of the newest one meanwhile. */
	@Test
	void whoHasWaitedMakesNothingOfACatalogThatIsOutdatedMeanwhile() {
		given(this.contentRepository.catalog()).willReturn(this.first, this.second, this.third);

		assertThat(cache().get()).isSameAs(this.third);
		assertThat(this.made).containsExactly(this.first, this.third);
	}

	@Test
	void itsValueIsMadeBeforeACatalogIsShown() {
		FixedContent content = new FixedContent(this.first);
		CatalogCache<Catalog> cache = cache(content);
		content.beforeChange((_) -> assertThat(cache.get()).isSameAs(this.first));

		content.replaceBy(new FixedContent(this.second));
		assertThat(this.made).containsExactly(this.first, this.second);

		assertThat(cache.get()).isSameAs(this.second);
		assertThat(this.made).containsExactly(this.first, this.second);
	}

	private CatalogCache<Catalog> cache() {
		return cache(this.contentRepository);
	}

	private CatalogCache<Catalog> cache(ContentRepository contentRepository) {
		return new CatalogCache<>(contentRepository, (catalog) -> {
			this.made.add(catalog);
			return catalog;
		});
	}

}
