package dev.keydoctor.web.overload;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

import dev.keydoctor.ratelimit.ClientAddress;
import dev.keydoctor.ratelimit.OwnBulkhead;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * A Spring MVC interceptor that bounds how many requests of one route are worked on at a
 * time. A virtual thread that computes is not preempted: a crowd on the costliest page
 * would keep everybody else waiting. Jetty's {@code QoSHandler} shares its places by
 * priority and not between networks, and its {@code ThreadLimitHandler} knows single
 * addresses only.
 */
@Component
@Order(2)
class BulkheadInterceptor implements HandlerInterceptor {

	/** How many pages of a route are made at a time: fewer than {@link Carriers}. */
	static final int PAGES = 3;

	/** How many forms of a route: they hold their place also while they arrive. */
	static final int BODIES = 16;

	/** One network may have half of the places, and not less than two. */
	private static final int SHARE = 2;

	private static final Duration PATIENCE = Duration.ofSeconds(1);

	private static final String ENTERED = BulkheadInterceptor.class.getName();

	private final ClientAddress clientAddress;

	private final LongSupplier nanoTime;

	private final Counter refused;

	/** The bulkheads by the pattern of their route, of which there are some thirty. */
	private final Map<String, Bulkhead> bulkheads = new ConcurrentHashMap<>();

	BulkheadInterceptor(ClientAddress clientAddress, LongSupplier nanoTime, MeterRegistry metrics) {
		this.clientAddress = clientAddress;
		this.nanoTime = nanoTime;
		this.refused = Counter.builder("keydoctor.requests.busy")
			.description("Requests that were refused, since too many of their kind were under way")
			.register(metrics);
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
			throws IOException, InterruptedException {
		if (request.getDispatcherType() != DispatcherType.REQUEST || hasBulkhead(handler)) {
			return true;
		}
		String network = this.clientAddress.network(request);
		Bulkhead bulkhead = bulkhead(request);
		if (bulkhead.enter(network, PATIENCE)) {
			request.setAttribute(ENTERED, (Runnable) () -> bulkhead.leave(network));
			return true;
		}
		this.refused.increment();
		response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(PATIENCE.toSeconds()));
		response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
		return false;
	}

	@Override
	public void afterCompletion(HttpServletRequest request, HttpServletResponse response, Object handler,
			@Nullable Exception ex) {
		if (request.getAttribute(ENTERED) instanceof Runnable leave) {
			request.removeAttribute(ENTERED);
			leave.run();
		}
	}

	private static boolean hasBulkhead(Object handler) {
		return handler instanceof HandlerMethod method && method.hasMethodAnnotation(OwnBulkhead.class);
	}

	private Bulkhead bulkhead(HttpServletRequest request) {
		String route = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
		boolean sends = HttpMethod.POST.matches(request.getMethod());
		return this.bulkheads.computeIfAbsent(sends ? "sent to " + route : route, (_) -> {
			int places = sends ? BODIES : PAGES;
			return new Bulkhead(places, (places + 1) / SHARE, this.nanoTime);
		});
	}

}
