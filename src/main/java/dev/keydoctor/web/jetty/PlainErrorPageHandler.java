package dev.keydoctor.web.jetty;

import org.eclipse.jetty.ee11.servlet.ErrorPageErrorHandler;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.component.LifeCycle;
import org.jspecify.annotations.Nullable;

/**
 * A Jetty error handler that leads errors of the servlets to our page for them. Where
 * that fails too, Jetty's own page would echo the address, which may hold a key.
 */
final class PlainErrorPageHandler extends ErrorPageErrorHandler implements LifeCycle.Listener {

	/** Takes the place of the handler that Spring Boot gives to a context that starts. */
	@Override
	public void lifeCycleStarted(LifeCycle context) {
		ServletContextHandler servlets = (ServletContextHandler) context;
		setErrorPages(((ErrorPageErrorHandler) servlets.getErrorHandler()).getErrorPages());
		servlets.setErrorHandler(this);
	}

	/** True for each method, even an unknown one: all errors are answered alike. */
	@Override
	public boolean errorPageForMethod(String method) {
		return true;
	}

	@Override
	protected void generateResponse(Request request, Response response, int code, @Nullable String message,
			@Nullable Throwable cause, Callback callback) {
		PlainErrorHandler.write(response, code, callback);
	}

}
