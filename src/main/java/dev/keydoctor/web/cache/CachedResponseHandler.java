package dev.keydoctor.web.cache;

import java.util.concurrent.atomic.LongAdder;

import com.github.benmanes.caffeine.cache.Ticker;
import dev.keydoctor.guide.CatalogCache;
import dev.keydoctor.guide.ContentRepository;
import dev.keydoctor.site.PublicUrl;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * A Jetty handler that answers from the response cache before any servlet is asked:
 * pages, styles, scripts, pictures. After the first visit nothing is rendered and nothing
 * is compressed. The cache is replaced when the content changes.
 */
public final class CachedResponseHandler extends Handler.Wrapper {

	private final PublicUrl publicUrl;

	private final LongAdder hits = new LongAdder();

	private final Origins origins = new Origins();

	private final CatalogCache<ResponseCache> caches;

	public CachedResponseHandler(Handler servlets, ContentRepository contentRepository, PublicUrl publicUrl) {
		super(servlets);
		this.publicUrl = publicUrl;
		this.caches = new CatalogCache<>(contentRepository, (_) -> new ResponseCache(Ticker.systemTicker()));
	}

	/**
	 * A kept response is sent by the thread that has read the request, so that must not
	 * block: all else has threads of its own.
	 */
	@Override
	public InvocationType getInvocationType() {
		return InvocationType.NON_BLOCKING;
	}

	@Override
	public boolean handle(Request request, Response response, Callback callback) {
		ResponseCache cache = this.caches.get();
		ResponseCache.Address address = address(request);
		if (!isAnswered(cache, address, request, response, callback)) {
			Request toMake = (address != null && mayBeKept(request.getHttpURI(), address))
					? new CacheFillRequest(request, response, (made) -> cache.put(address, made)) : request;
			request.getComponents().getExecutor().execute(() -> {
				// Another request may have made the page while this one waited for its
				// turn.
				if (!isAnswered(cache, address, request, response, callback)) {
					make(toMake, response, callback);
				}
			});
		}
		return true;
	}

	/** How many responses were sent without making them. */
	public double hits() {
		return this.hits.doubleValue();
	}

	/** Where a response may be found, or null where more than the address decides. */
	private ResponseCache.@Nullable Address address(Request request) {
		boolean reads = HttpMethod.GET.is(request.getMethod()) || HttpMethod.HEAD.is(request.getMethod());
		String path = request.getHttpURI().getPath();
		if (!reads || path == null || request.getHttpURI().getQuery() != null) {
			return null;
		}
		String origin = this.publicUrl.resolve(request.getHttpURI().getScheme(), Request.getServerName(request),
				Request.getServerPort(request));
		return new ResponseCache.Address(origin, path);
	}

	/** Only canonical paths of known origins: made-up ones would fill the cache. */
	private boolean mayBeKept(HttpURI uri, ResponseCache.Address address) {
		return CanonicalPath.is(uri) && this.origins.admit(address.origin());
	}

	private boolean isAnswered(ResponseCache cache, ResponseCache.@Nullable Address address, Request request,
			Response response, Callback callback) {
		CachedResponse known = (address != null) ? cache.get(address) : null;
		if (known == null) {
			return false;
		}
		this.hits.increment();
		known.send(request, response, callback);
		return true;
	}

	private void make(Request request, Response response, Callback callback) {
		try {
			if (!super.handle(request, response, callback)) {
				Response.writeError(request, response, callback, 404);
			}
		}
		catch (Throwable ex) {
			// Jetty has to be told even where the client has gone and nothing can be
			// answered.
			callback.failed(ex);
		}
	}

}
