package dev.keydoctor.web.cache;

import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;

import dev.keydoctor.guide.FixedContent;
import dev.keydoctor.guide.Page;
import dev.keydoctor.site.PublicUrl;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.LocalConnector;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.VirtualThreads;
import org.eclipse.jetty.util.thread.Invocable.InvocationType;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of the handler that answers from the cache: a response that may be kept is made
 * once, by a virtual thread, and sent from then on without one.
 */
class CachedResponseHandlerTests {

	private final Queue<Boolean> madeByVirtualThreads = new ConcurrentLinkedQueue<>();

	private final FixedContent content = FixedContent.of(new Page[0]);

	private final Server server = new Server(threads());

	private final LocalConnector connector = new LocalConnector(this.server);

	@BeforeEach
	void open() throws Exception {
		this.server.addConnector(this.connector);
		this.server.setHandler(new CachedResponseHandler(servlets(), this.content, new PublicUrl("")));
		this.server.start();
	}

	@AfterEach
	void close() throws Exception {
		this.server.stop();
	}

	@Test
	void servletsNeverRunOnAThreadThatReadsRequests() throws Exception {
		assertThat(this.server.getInvocationType()).isEqualTo(InvocationType.NON_BLOCKING);

		ask("GET /pl/ HTTP/1.1");
		ask("POST /pl/ HTTP/1.1");
		ask("GET /pl/search HTTP/1.1");

		assertThat(this.madeByVirtualThreads).containsExactly(true, true, true);
	}

	@Test
	void aSecondVisitMakesNothing() throws Exception {
		String first = ask("GET /pl/ HTTP/1.1");
		String second = ask("GET /pl/ HTTP/1.1");
		String packed = ask("GET /pl/ HTTP/1.1", "Accept-Encoding: gzip, br");

		assertThat(second).isEqualTo(first).contains("200 OK", "Content-Language: pl", "Vary: Accept-Encoding");
		assertThat(packed).contains("Content-Encoding: gzip", "-gz\"");
		assertThat(this.madeByVirtualThreads).hasSize(1);
	}

	@Test
	void theFirstVisitorsWishesAreNotKept() throws Exception {
		String packed = ask("GET /pl/ HTTP/1.1", "Accept-Encoding: gzip", "Range: bytes=0-1");
		String head = ask("HEAD /it/ HTTP/1.1");
		String whole = ask("GET /it/ HTTP/1.1");

		assertThat(packed).contains("200 OK", "Content-Encoding: gzip");
		assertThat(head).contains("Content-Length: 2000").endsWith("\r\n\r\n");
		assertThat(whole).contains("Content-Length: 2000").endsWith("x");
	}

	/** As where a file cannot be read to its end. */
	@Test
	void aFailureBehindTheFirstBytesIsAllThatIsSentAndIsNotKept() throws Exception {
		ask("GET /pl/breaking HTTP/1.1");

		assertThat(ask("GET /pl/breaking HTTP/1.1")).contains("500 ").endsWith("\r\n\r\nfailed");
		assertThat(this.madeByVirtualThreads).hasSize(2);
	}

	@Test
	void changedContentIsMadeAnew() throws Exception {
		ask("GET /pl/ HTTP/1.1");
		this.content.replaceBy(FixedContent.of(new Page[0]));
		ask("GET /pl/ HTTP/1.1");

		assertThat(this.madeByVirtualThreads).hasSize(2);
	}

	@ParameterizedTest
	@ValueSource(strings = { "GET /pl/?a=b", "GET /pl/;a=b", "GET /pl/./", "GET /p%6C/", "POST /pl/",
			"GET /pl/no-store", "GET /pl/unsaid", "GET /pl/private", "GET /pl/by-language", "GET /pl/failing",
			"GET /pl/large", "GET /pl/large-and-unmeasured" })
	void aResponseThatIsNotMarkedAsSharedIsMadeEachTime(String request) throws Exception {
		ask(request + " HTTP/1.1");
		ask(request + " HTTP/1.1");

		assertThat(this.madeByVirtualThreads).hasSize(2);
	}

	@Test
	void aResponseThatTurnsOutTooLargeIsSentWhole() throws Exception {
		String answer = ask("GET /pl/large-and-unmeasured HTTP/1.0");

		assertThat(answer.substring(answer.indexOf("\r\n\r\n") + 4))
			.isEqualTo("x".repeat(RecordingResponse.LARGEST - 999) + "y".repeat(1000));
	}

	@Test
	void aKeptResponseIsSentWholeHoweverLongItIs() throws Exception {
		ask("GET /pl/long HTTP/1.0");

		String answer = ask("GET /pl/long HTTP/1.0");

		assertThat(answer.substring(answer.indexOf("\r\n\r\n") + 4)).isEqualTo("x".repeat(RecordingResponse.LARGEST));
		assertThat(this.madeByVirtualThreads).hasSize(1);
	}

	@Test
	void aFormIsKeptByThePortalAlone() throws Exception {
		ask("GET /pl/form HTTP/1.1");

		assertThat(ask("GET /pl/form HTTP/1.1")).contains("Cache-Control: no-store\r\n")
			.doesNotContain("Portal-Cache-Control");
		assertThat(this.madeByVirtualThreads).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "GET /pl/form", "GET /pl/form?a=b", "GET /p%6C/form", "GET /pl/form-failing" })
	void noVisitorSeesWhatIsSaidToThePortalsCacheAlone(String request) throws Exception {
		assertThat(ask(request + " HTTP/1.1")).contains("Cache-Control: no-").doesNotContain("Portal-Cache-Control");
	}

	@Test
	void aFloodOfHostsIsNotKept() throws Exception {
		for (int i = 0; i < 20; i++) {
			ask("GET /pl/ HTTP/1.1", "Host: made-up-" + i);
		}
		this.madeByVirtualThreads.clear();

		ask("GET /pl/ HTTP/1.1", "Host: made-up-19");

		assertThat(this.madeByVirtualThreads).hasSize(1);
	}

	private String ask(String... lines) throws Exception {
		String host = String.join(" ", lines).contains("Host: ") ? "" : "Host: x\r\n";
		String request = String.join("\r\n", lines) + "\r\n" + host + "\r\n";
		String answer = this.connector.getResponse(request, lines[0].startsWith("HEAD"), 10, TimeUnit.SECONDS);
		return answer.replaceFirst("Date: .*\r\n", "");
	}

	private static QueuedThreadPool threads() {
		QueuedThreadPool threads = new QueuedThreadPool();
		threads.setVirtualThreadsExecutor(VirtualThreads.getDefaultVirtualThreadsExecutor());
		return threads;
	}

	private Handler servlets() {
		RecordingHandler recording = new RecordingHandler();
		recording.setHandler(new Servlets());
		return recording;
	}

	/** Stands in for the servlets, with the headers that they would set. */
	private final class Servlets extends Handler.Abstract {

		private static final Map<String, String> CACHE_CONTROL = Map.of("unsaid", "", "no-store", "no-store", "form",
				"no-store", "private", "private, max-age=60");

		@Override
		public boolean handle(Request request, Response response, Callback callback) {
			CachedResponseHandlerTests.this.madeByVirtualThreads.add(Thread.currentThread().isVirtual());
			String name = request.getHttpURI().getPath().replaceFirst(".*/", "");
			boolean part = request.getHeaders().contains(HttpHeader.RANGE);
			response.setStatus(name.endsWith("failing") ? 404 : part ? 206 : 200);
			response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/html");
			response.getHeaders().put(HttpHeader.CACHE_CONTROL, CACHE_CONTROL.getOrDefault(name, "no-cache"));
			response.getHeaders().put(HttpHeader.VARY, name.equals("by-language") ? "Accept-Language" : null);
			response.getHeaders().put("Portal-Cache-Control", name.startsWith("form") ? "no-cache" : null);
			int size = Map.of("large", RecordingResponse.LARGEST + 1, "long", RecordingResponse.LARGEST)
				.getOrDefault(name.split("-")[0], 2000);
			if (name.endsWith("unmeasured")) {
				Content.Sink.write(response, false, "x".repeat(size - 1000),
						Callback.from(() -> Content.Sink.write(response, true, "y".repeat(1000), callback)));
				return true;
			}
			if (name.equals("breaking")) {
				Content.Sink.write(response, false, "x".repeat(size), Callback.from(() -> {
					response.setStatus(500);
					Content.Sink.write(response, true, "failed", callback);
				}));
				return true;
			}
			response.getHeaders().put(HttpHeader.CONTENT_LENGTH, size);
			Content.Sink.write(response, true, "x".repeat(size), callback);
			return true;
		}

	}

}
