package dev.keydoctor.web.cache;

import java.util.concurrent.atomic.LongAdder;

import dev.keydoctor.guide.Catalog;
import dev.keydoctor.guide.ContentRepository;
import dev.keydoctor.site.PublicUrl;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Gives what is the same for everybody as finished bytes, before any servlet is asked:
 * pages, styles, scripts, pictures. After the first visit nothing is rendered and nothing
 * is packed. All of it is forgotten when the content changes.
 */
public final class CachedResponseHandler extends Handler.Wrapper {

	private final ContentRepository contentRepository;

	private final PublicUrl publicUrl;

	private final LongAdder given = new LongAdder();

	private volatile ResponseCache shelf;

	public CachedResponseHandler(Handler servlets, ContentRepository contentRepository, PublicUrl publicUrl) {
		super(servlets);
		this.contentRepository = contentRepository;
		this.publicUrl = publicUrl;
		this.shelf = new ResponseCache(contentRepository.catalog());
	}

	/**
	 * What is finished is given at once, by the thread that has read the request. It must
	 * not block: all else has threads of its own.
	 */
	@Override
	public InvocationType getInvocationType() {
		return this.contentRepository.isReloadable() ? InvocationType.BLOCKING : InvocationType.NON_BLOCKING;
	}

	@Override
	public boolean handle(Request request, Response response, Callback callback) {
		ResponseCache shelf = shelf();
		ResponseCache.Address address = address(request);
		CachedResponse known = (address != null) ? shelf.get(address) : null;
		if (known != null) {
			this.given.increment();
			known.give(request, response, callback);
		}
		else if (address != null && CachePolicy.is(request)) {
			make(new CacheFillRequest(request),
					new RecordingResponse(request, response, (made) -> shelf.keep(address, made)), callback);
		}
		else {
			make(request, response, callback);
		}
		return true;
	}

	/** How many answers were given without making them. */
	public double given() {
		return this.given.doubleValue();
	}

	private ResponseCache shelf() {
		Catalog catalog = this.contentRepository.catalog();
		if (this.shelf.catalog() != catalog) {
			this.shelf = new ResponseCache(catalog);
		}
		return this.shelf;
	}

	/**
	 * The address of a page, or nothing where more than the address decides what is
	 * answered.
	 */
	private ResponseCache.@Nullable Address address(Request request) {
		boolean reads = HttpMethod.GET.is(request.getMethod()) || HttpMethod.HEAD.is(request.getMethod());
		if (!reads || request.getHttpURI().getQuery() != null) {
			return null;
		}
		String portal = this.publicUrl.of(request.getHttpURI().getScheme(), Request.getServerName(request),
				Request.getServerPort(request));
		return new ResponseCache.Address(portal, request.getHttpURI().getPath());
	}

	private void make(Request request, Response response, Callback callback) {
		request.getComponents().getExecutor().execute(() -> {
			try {
				if (!super.handle(request, response, callback)) {
					Response.writeError(request, response, callback, 404);
				}
			}
			catch (Throwable ex) {
				// Also when the client has gone meanwhile, and there is nothing to
				// answer.
				callback.failed(ex);
			}
		});
	}

}
