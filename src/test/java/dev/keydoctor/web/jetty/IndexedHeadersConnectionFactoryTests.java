package dev.keydoctor.web.jetty;

import java.util.concurrent.atomic.AtomicReference;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.LocalConnector;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.internal.ResponseHttpFields;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that Jetty's responses are still what the factory replaces: of anything else it
 * would write the headers as Jetty does, and nobody would notice.
 */
class IndexedHeadersConnectionFactoryTests {

	private final Server server = new Server();

	private final AtomicReference<HttpFields> headers = new AtomicReference<>();

	@AfterEach
	void stop() throws Exception {
		this.server.stop();
	}

	@Test
	void findsTheHeadersThatItReadsByIndex() throws Exception {
		LocalConnector connector = new LocalConnector(this.server,
				new IndexedHeadersConnectionFactory(new HttpConfiguration()));
		this.server.addConnector(connector);
		this.server.setHandler(new Handler.Abstract.NonBlocking() {
			@Override
			public boolean handle(Request request, Response response, Callback callback) {
				response.getHeaders().put("X-Kind", "page");
				IndexedHeadersConnectionFactoryTests.this.headers.set(response.getHeaders());
				response.write(true, null, callback);
				return true;
			}
		});
		this.server.start();

		String answer = connector.getResponse("GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

		assertThat(answer).contains("200 OK", "X-Kind: page");
		assertThat(this.headers.get()).isInstanceOf(ResponseHttpFields.class);
	}

}
