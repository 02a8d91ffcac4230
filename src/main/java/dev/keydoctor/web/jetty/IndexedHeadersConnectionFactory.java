package dev.keydoctor.web.jetty;

import java.nio.ByteBuffer;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.http.MetaData;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.internal.HttpConnection;
import org.eclipse.jetty.server.internal.ResponseHttpFields;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Makes connections that write headers quickly, and answer an address which Jetty cannot
 * read, such as {@code /go/../..}, with the page for what does not exist. Jetty gives up
 * at the address and would not even read the reader's language.
 */
final class IndexedHeadersConnectionFactory extends HttpConnectionFactory {

	IndexedHeadersConnectionFactory(HttpConfiguration configuration) {
		super(configuration);
	}

	@Override
	public Connection newConnection(Connector connector, EndPoint endPoint) {
		return configure(new CarefulConnection(getHttpConfiguration(), connector, endPoint), connector, endPoint);
	}

	private static final class CarefulConnection extends HttpConnection {

		CarefulConnection(HttpConfiguration configuration, Connector connector, EndPoint endPoint) {
			super(configuration, connector, endPoint);
		}

		@Override
		protected HttpStreamOverHTTP1 newHttpStream(String method, String address, HttpVersion version) {
			try {
				return new Stream(method, address, version);
			}
			catch (IllegalArgumentException ex) {
				return new Stream(method, Nowhere.instead(address), version);
			}
		}

		private final class Stream extends HttpStreamOverHTTP1 {

			Stream(String method, String address, HttpVersion version) {
				super(method, address, version);
			}

			@Override
			public void send(MetaData.Request request, MetaData.@Nullable Response response, boolean last,
					@Nullable ByteBuffer content, Callback callback) {
				if (response != null && response.getHttpFields() instanceof ResponseHttpFields headers) {
					super.send(request, new Numbered(response, headers.getMutableHttpFields()), last, content,
							callback);
				}
				else {
					super.send(request, response, last, content, callback);
				}
			}

		}

	}

	/**
	 * An answer whose headers can be asked for by number, as they are when they are
	 * written. Jetty's own begin a new walk along all of them for each.
	 */
	private static final class Numbered extends MetaData.Response {

		private final HttpFields headers;

		Numbered(MetaData.Response response, HttpFields headers) {
			super(response.getStatus(), response.getReason(), response.getHttpVersion(), response.getHttpFields(),
					response.getContentLength(), response.getTrailersSupplier());
			this.headers = headers;
		}

		@Override
		public HttpFields getHttpFields() {
			return this.headers;
		}

	}

}
