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
 * The portal as a program that writes down what lives in its heap when asked to. With
 * {@code --hoarding} it keeps every key, as it never should.
 */
final class WatchedPortal {

	static final String PORT = "Port ";

	static final String WRITTEN = "Written ";

	private static final List<String> HOARD = new ArrayList<>();

	private WatchedPortal() {
	}

	public static void main(String[] args) throws IOException {
		SpringApplication portal = new SpringApplication(KeyDoctor.class);
		if (List.of(args).contains("--hoarding")) {
			portal.addInitializers((context) -> ((GenericApplicationContext) context).registerBean("hoard",
					Filter.class, () -> hoarding()));
		}
		WebServerApplicationContext context = (WebServerApplicationContext) portal.run(args);
		System.out.println(PORT + context.getWebServer().getPort());
		for (Scanner orders = new Scanner(System.in); orders.hasNextLine();) {
			System.out.println(WRITTEN + dump(orders.nextLine()));
		}
		System.exit(0);
	}

	private static Filter hoarding() {
		return (request, response, chain) -> {
			synchronized (HOARD) {
				HOARD.add(String.valueOf(request.getParameter("key")));
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
