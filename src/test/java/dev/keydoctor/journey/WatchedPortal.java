package dev.keydoctor.journey;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Scanner;

import com.sun.management.HotSpotDiagnosticMXBean;
import dev.keydoctor.KeyDoctor;
import jakarta.servlet.Filter;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * The portal as a program that writes down what lives in its heap when asked to. Once
 * told to keep every key it does, as it never should.
 */
final class WatchedPortal {

	static final String PORT = "Port ";

	static final String WRITTEN = "Written ";

	/** An order; any other is the name of the file to write. */
	static final String KEEP = "keep every key";

	static final String KEEPING = "Keeping every key";

	private static final List<String> KEPT = new ArrayList<>();

	private static volatile boolean keeping;

	private WatchedPortal() {
	}

	public static void main(String[] args) throws IOException {
		SpringApplication portal = new SpringApplication(KeyDoctor.class);
		portal.addInitializers((context) -> ((GenericApplicationContext) context).registerBean("keepingFilter",
				Filter.class, WatchedPortal::keepingFilter));
		WebServerApplicationContext context = (WebServerApplicationContext) portal.run(args);
		System.out.println(PORT + context.getWebServer().getPort());
		for (Scanner orders = new Scanner(System.in); orders.hasNextLine();) {
			System.out.println(obey(orders.nextLine()));
		}
		System.exit(0);
	}

	private static String obey(String order) throws IOException {
		keeping |= order.equals(KEEP);
		return order.equals(KEEP) ? KEEPING : WRITTEN + dump(order);
	}

	private static Filter keepingFilter() {
		return (request, response, chain) -> {
			if (keeping) {
				synchronized (KEPT) {
					KEPT.add(String.valueOf(request.getParameter("key")));
				}
			}
			chain.doFilter(request, response);
		};
	}

	/** What lives: the dump is preceded by a full collection. */
	private static String dump(String file) throws IOException {
		System.gc();
		ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class).dumpHeap(file, true);
		return file;
	}

}
