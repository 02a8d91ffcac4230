package dev.keydoctor.web;

import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.internal.HttpConnection;

/**
 * Makes connections that answer an address which Jetty cannot read, such as
 * {@code /go/../..}, with the page for what does not exist. Jetty gives up at the address
 * and would not even read the reader's language.
 */
final class CarefulConnections extends HttpConnectionFactory {

	CarefulConnections(HttpConfiguration configuration) {
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
				return super.newHttpStream(method, address, version);
			}
			catch (IllegalArgumentException ex) {
				return super.newHttpStream(method, Nowhere.instead(address), version);
			}
		}

	}

}
