package dev.keydoctor.search;

import java.io.IOException;
import java.util.List;
import java.util.Set;

import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class VocabularyTests {

	private Vocabulary vocabulary;

	@BeforeEach
	void read() throws IOException {
		this.vocabulary = vocabularyOf("credential credentials create", "key kite credentials");
	}

	@Test
	void onlyTermsThatOccurAreKnown() {
		assertThat(this.vocabulary.known(List.of("key", "keys"))).containsExactly("key");
	}

	@Test
	void aBeginningIsCompletedFromTwoLettersOn() {
		assertThat(this.vocabulary.startingWith("cred")).containsExactly("credential", "credentials");
		assertThat(this.vocabulary.startingWith("k")).isEmpty();
	}

	@Test
	void theNearestTermsAreTaken() {
		assertThat(this.vocabulary.similarTo("credentails")).containsExactly("credentials");
		assertThat(this.vocabulary.similarTo("credentiil")).containsExactly("credential");
	}

	@Test
	void oneErrorIsForgivenFromFiveLettersOnTwoFromEight() {
		assertThat(this.vocabulary.similarTo("creaet")).containsExactly("create");
		assertThat(this.vocabulary.similarTo("craete")).containsExactly("create");
		assertThat(this.vocabulary.similarTo("creaxx")).isEmpty();
		assertThat(this.vocabulary.similarTo("crednetil")).containsExactly("credential");
		assertThat(this.vocabulary.similarTo("crdentiaal")).containsExactly("credential");
		assertThat(this.vocabulary.similarTo("crdntiaal")).isEmpty();
	}

	@Test
	void aWordThatIsTooLongIsNotGuessed() throws IOException {
		String longest = "a".repeat(41);

		assertThat(vocabularyOf(longest).similarTo("a".repeat(40))).containsExactly(longest);
		assertThat(vocabularyOf(longest + "a").similarTo(longest)).isEmpty();
	}

	@Test
	void shortWordsAndOtherFirstLettersAreNotGuessed() {
		assertThat(this.vocabulary.similarTo("kyte")).isEmpty();
		assertThat(this.vocabulary.similarTo("gredential")).isEmpty();
	}

	@Test
	void aTermThatFewerSectionsHaveTellsMore() {
		assertThat(this.vocabulary.rarity(Set.of("key"))).isGreaterThan(this.vocabulary.rarity(Set.of("credentials")));
	}

	private static Vocabulary vocabularyOf(String... sections) throws IOException {
		ByteBuffersDirectory directory = new ByteBuffersDirectory();
		try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(new WhitespaceAnalyzer()))) {
			for (String section : sections) {
				Document document = new Document();
				document.add(new TextField(SectionField.TEXT.key(), section, Store.NO));
				writer.addDocument(document);
			}
		}
		return new Vocabulary(DirectoryReader.open(directory));
	}

}
