package dev.keydoctor.guide;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import dev.keydoctor.diagnosis.rules.Retirements;

/**
 * A repository with the catalog that a test gives it.
 */
public final class FixedContent implements ContentRepository {

	private final List<Consumer<Catalog>> preparations = new ArrayList<>();

	private volatile Catalog catalog;

	public FixedContent(Catalog catalog) {
		this.catalog = catalog;
	}

	public static FixedContent of(Page... pages) {
		return new FixedContent(new Catalog(List.of(pages), List.of(), List.of(), Map.of(), new Retirements(Map.of())));
	}

	public static FixedContent of(Collection<Anchor> anchors) {
		return new FixedContent(new Catalog(List.of(), anchors, List.of(), Map.of(), new Retirements(Map.of())));
	}

	/** Shows another catalog from now on. */
	public void replaceBy(FixedContent other) {
		this.preparations.forEach((preparation) -> preparation.accept(other.catalog));
		this.catalog = other.catalog;
	}

	@Override
	public Catalog catalog() {
		return this.catalog;
	}

	@Override
	public void beforeChange(Consumer<Catalog> preparation) {
		this.preparations.add(preparation);
	}

}
