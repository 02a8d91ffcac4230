package dev.keydoctor.incident;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of the components by the ids that OpenAI's status page had in November 2026. A
 * change here is a change of theirs: look at the page first.
 */
class ApiComponentTests {

	@ParameterizedTest
	@CsvSource({ "CHAT_COMPLETIONS, 01JMXBRMFE6N2NNT7DG6XZQ6PW", "RESPONSES, 01JP8CD9JR3HR6Y7G4Q75N4DVW",
			"IMAGES, 01JMXBRMFE4MAP2BHSJNZ787WX", "EMBEDDINGS, 01JMXBRMFEV0AJ0VVS68N9CD6R",
			"LOGIN, 01JSM5RTJWHRWDTS6Q604VEW3B" })
	void componentsAreKnownByTheIdsOfOpenAi(ApiComponent component, String id) {
		assertThat(component.id()).isEqualTo(id);
		assertThat(ApiComponent.of(id)).contains(component);
	}

	@ParameterizedTest
	@CsvSource({ "Sora, 01K9G527YRPY1EFRMHTKB5BKT5", "APIs, 01K5H8S53SY1KMS4GQMNMQM1K5",
			"ChatGPT, 01K5H8S53SY1KMS4GQMNMZXTR1", "Codex, 01KMKF9EBTCD8BN9PG8DJZXRSQ" })
	void aComponentIsLeftOutThatNoKeyDependsOn(String name, String id) {
		assertThat(ApiComponent.of(id)).as(name).isEmpty();
	}

}
