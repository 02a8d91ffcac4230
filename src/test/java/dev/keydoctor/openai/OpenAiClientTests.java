package dev.keydoctor.openai;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;

import dev.keydoctor.diagnosis.Shape;
import dev.keydoctor.diagnosis.rules.Body;
import dev.keydoctor.diagnosis.rules.Evidence.Answer;
import dev.keydoctor.diagnosis.rules.Evidence.NoAnswer;
import dev.keydoctor.diagnosis.rules.Evidence;
import dev.keydoctor.openai.FaultServer.Received;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static dev.keydoctor.openai.Fault.announcingHalf;
import static dev.keydoctor.openai.Fault.answering;
import static dev.keydoctor.openai.Fault.breakingChunks;
import static dev.keydoctor.openai.Fault.closing;
import static dev.keydoctor.openai.Fault.cutting;
import static dev.keydoctor.openai.Fault.drippingBody;
import static dev.keydoctor.openai.Fault.drippingHeaders;
import static dev.keydoctor.openai.Fault.flooding;
import static dev.keydoctor.openai.Fault.floodingHeaders;
import static dev.keydoctor.openai.Fault.floodingHints;
import static dev.keydoctor.openai.Fault.garbage;
import static dev.keydoctor.openai.Fault.hanging;
import static dev.keydoctor.openai.Fault.inTurn;
import static dev.keydoctor.openai.Fault.packing;
import static dev.keydoctor.openai.Fault.redirecting;
import static dev.keydoctor.openai.Fault.resetting;
import static dev.keydoctor.openai.Fault.saying;
import static dev.keydoctor.openai.OpenAiFixture.IMPATIENT;
import static dev.keydoctor.openai.OpenAiFixture.PATIENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

class OpenAiClientTests {

	private static final ApiKey KEY = ApiKey.of(Keys.PROJECT);

	private static final String NETWORK = "192.0.2.0/24";

	private final FaultServer server = new FaultServer();

	@AfterEach
	void close() {
		this.server.close();
	}

	@Test
	void keepsOfAnAnswerItsStatusItsTellingHeadersAndItsError() {
		this.server.on("GET /models", answering(429, "Retry-After: 20\r\nset-cookie: id=1\r\n", "rate-limit.json"));

		Answer answer = (Answer) models(PATIENT);

		assertThat(answer.status()).isEqualTo(429);
		assertThat(answer.headers()).containsOnlyKeys("retry-after", "x-request-id");
		assertThat(((Body.Error) answer.body()).fields()).containsEntry("code", "rate_limit_exceeded");
	}

	@ParameterizedTest
	@MethodSource("brokenLines")
	void tellsHowTheLineBroke(Fault fault, NoAnswer silence) {
		this.server.on("GET /models", fault);

		assertThat(models(PATIENT)).isEqualTo(silence);
		assertThat(this.server.received()).hasSize(1);
	}

	static Stream<Arguments> brokenLines() {
		return Stream.of(argumentSet("cut in the middle", cutting(200, "models.json"), NoAnswer.CUT),
				argumentSet("an error cut in the middle", cutting(401, "invalid-api-key.json"), NoAnswer.CUT),
				argumentSet("chunks without a size", breakingChunks(200, "models.json"), NoAnswer.CUT),
				argumentSet("five megabytes of an error", saying(401, "", " ".repeat(5_000_000)), NoAnswer.TOO_LARGE),
				argumentSet("no end", flooding(""), NoAnswer.TOO_LARGE),
				argumentSet("a bomb in a small packet", packing(50_000_000), NoAnswer.GARBLED),
				argumentSet("packed wrongly, without end", flooding("content-encoding: gzip\r\n"), NoAnswer.TOO_LARGE),
				argumentSet("headers without end", floodingHeaders(), NoAnswer.GARBLED),
				argumentSet("hints without end", floodingHints(), NoAnswer.GARBLED),
				argumentSet("not HTTP", garbage(), NoAnswer.GARBLED),
				argumentSet("closed without an answer", closing(), NoAnswer.RESET),
				argumentSet("reset", resetting(), NoAnswer.RESET));
	}

	@ParameterizedTest
	@MethodSource("slowLines")
	void waitsForTheWholeExchangeAndNoLonger(Fault fault) {
		this.server.on("GET /models", fault);

		assertThat(models(IMPATIENT)).isEqualTo(NoAnswer.DEADLINE);
		assertThat(this.server.received()).hasSize(1);
	}

	@Test
	void hangsUpWhenTheTimeIsOver() throws Exception {
		CompletableFuture<Boolean> gone = new CompletableFuture<>();
		this.server.on("GET /models", Fault.listening().thenTelling(gone));

		try (OpenAiFixture room = OpenAiFixture.facing(this.server.address(), IMPATIENT)) {
			assertThat(room.openAi().session(KEY, NETWORK).models()).isEqualTo(NoAnswer.DEADLINE);
			gone.get();
		}
	}

	@Test
	void hangsUpOnAnAnswerThatIsTooLarge() throws Exception {
		CompletableFuture<Boolean> gone = new CompletableFuture<>();
		this.server.on("GET /models", Fault.padding(100_000_000).thenTelling(gone));

		try (OpenAiFixture room = OpenAiFixture.facing(this.server.address(), PATIENT)) {
			assertThat(((Answer) room.openAi().session(KEY, NETWORK).models()).body())
				.isEqualTo(new Body.ModelList(List.of()));
			assertThat(gone.get()).isTrue();
		}
	}

	static Stream<Arguments> slowLines() {
		return Stream.of(argumentSet("nothing", hanging()), argumentSet("headers, drop by drop", drippingHeaders()),
				argumentSet("a body, drop by drop", drippingBody()));
	}

	@Test
	void readsNoFurtherThanTheAnnouncedLength() {
		this.server.on("GET /models", announcingHalf(401, "invalid-api-key.json"));

		assertThat(((Answer) models(PATIENT)).body()).isEqualTo(new Body.Other(Shape.CUT));
	}

	@ParameterizedTest
	@ValueSource(ints = { 301, 302, 303, 307, 308 })
	void followsNoRedirect(int status) {
		try (FaultServer elsewhere = new FaultServer()) {
			this.server.on("GET /models", redirecting(status, URI.create(elsewhere.address() + "/models")));

			assertThat(((Answer) models(PATIENT)).status()).isEqualTo(status);
			assertThat(elsewhere.received()).isEmpty();
		}
	}

	@Test
	void asksNoSecondTimeWhenAKeptConnectionClosesUnderTheQuestion() {
		this.server.on("GET /models", inTurn(answering(200, "models.json"), closing(), answering(200, "models.json")));

		try (OpenAiFixture room = OpenAiFixture.facing(this.server.address(), PATIENT)) {
			room.openAi().session(KEY, NETWORK).models();
			assertThat(room.openAi().session(KEY, NETWORK).models()).isEqualTo(NoAnswer.RESET);
		}

		assertThat(this.server.received()).hasSize(2).extracting(Received::connection).containsOnly(firstConnection());
	}

	@Test
	void findsNobodyWhereNobodyListens() throws IOException {
		try (Socket taken = new Socket()) {
			// Its port is nobody else's, and it does not listen.
			taken.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
			URI address = URI.create("http://127.0.0.1:" + taken.getLocalPort() + "/v1");
			try (OpenAiFixture room = OpenAiFixture.facing(address, PATIENT)) {
				assertThat(room.openAi().session(KEY, NETWORK).models()).isEqualTo(NoAnswer.REFUSED);
			}
		}
	}

	@Test
	void speaksToNobodyWhoCannotProveWhoTheyAre() {
		try (FaultServer stranger = FaultServer.secure(Certificates.selfSigned());
				OpenAiFixture room = OpenAiFixture.facing(stranger.address(), PATIENT)) {
			assertThat(room.openAi().session(KEY, NETWORK).models()).isEqualTo(NoAnswer.INSECURE);
			assertThat(stranger.received()).isEmpty();
		}
	}

	@Test
	void asksForATinyTextThatIsNotStored() {
		JsonNode body = bodyOf((room) -> room.session(KEY, NETWORK).text("gpt-6-luna"));

		assertThat(body.path("model").asString()).isEqualTo("gpt-6-luna");
		assertThat(body.path("store").booleanValue()).isFalse();
		assertThat(body.path("max_completion_tokens").intValue()).isBetween(16, 100);
		assertThat(body.propertyNames()).doesNotContain("max_tokens", "temperature", "top_p", "service_tier", "stream");
	}

	@Test
	void asksForTheCheapestPicture() {
		JsonNode body = bodyOf((room) -> room.session(KEY, NETWORK).image("gpt-image-2"));

		assertThat(body.path("model").asString()).isEqualTo("gpt-image-2");
		assertThat(body.path("quality").asString()).isEqualTo("low");
		assertThat(body.path("n").intValue()).isOne();
	}

	@Test
	void carriesTheKeyInItsHeaderAndNowhereElse() {
		models(PATIENT);

		Received received = this.server.received().getFirst();
		assertThat(received.head()).containsOnlyOnce(Keys.PROJECT)
			.containsIgnoringCase("\r\nauthorization: Bearer " + Keys.PROJECT + "\r\n")
			.doesNotContainIgnoringCase("openai-organization")
			.doesNotContainIgnoringCase("cookie");
	}

	private Evidence models(Duration patience) {
		try (OpenAiFixture room = OpenAiFixture.facing(this.server.address(), patience)) {
			return room.openAi().session(KEY, NETWORK).models();
		}
	}

	private JsonNode bodyOf(Function<OpenAiClient, Evidence> question) {
		try (OpenAiFixture room = OpenAiFixture.facing(this.server.address(), PATIENT)) {
			assertThat(question.apply(room.openAi())).isInstanceOf(Answer.class);
		}
		return JsonMapper.shared().readTree(this.server.received().getFirst().body());
	}

	private int firstConnection() {
		return this.server.received().getFirst().connection();
	}

}
