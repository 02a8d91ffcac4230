import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * People who come at a steady rate, however slow the portal gets: each from an address of
 * its own reads pages, has an error explained and has a key checked, every other one as a
 * browser with JavaScript does. A time counts from the moment at which the request was due.
 * Every report is read: wrk could not tell which key an answer belongs to.
 * <p>
 * {@code java -Dpeople=10000 -Dseconds=360 -Dpages=5 -Dtexts=1 -Dchecks=2.5 Crowd.java http://127.0.0.1:8080}
 * prints, for each kind of answer: how many, the median, the 99th percentile and the longest in
 * milliseconds. Of a check that told the truth the time is what the portal adds to
 * OpenAI's, {@code -Ddelay} milliseconds an answer. With {@code -Dknown=1000} so many
 * different people come again and again.
 */
public class Crowd {

	private static final int PEOPLE = Integer.getInteger("people", 100);

	private static final long BETWEEN_PEOPLE = Integer.getInteger("seconds", 10) * 1_000_000_000L / PEOPLE;

	private static final int KNOWN = Integer.getInteger("known", PEOPLE);

	private static final int PAGES = Integer.getInteger("pages", 0);

	private static final int TEXTS = Integer.getInteger("texts", 0);

	private static final double CHECKS = Double.parseDouble(System.getProperty("checks", "1"));

	/** Between what one person does; OpenAI's time for an answer, both in milliseconds. */
	private static final int PAUSE = Integer.getInteger("pause", 1000);

	private static final int DELAY = Integer.getInteger("delay", 300);

	private static final List<String> READ = List.of("guides/api-key", "guides/billing", "errors/insufficient-quota",
			"guides/n8n", "search?q=key");

	/** What is true of a key, by its last letter. */
	private static final Map<Character, String> VERDICTS = Map.of('h', "healthy", 'i', "invalid-key", 'q',
			"insufficient-quota");

	/** What may be said of a key that OpenAI could not be asked about. */
	private static final Set<String> OPEN = Set.of("network", "could-not-check", "overloaded", "server-error");

	/** A portal that does not answer ends a visit, not the measurement. */
	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private static final Pattern VERDICT = Pattern.compile("\"verdict\" ?: ?\"([a-z-]+)\"");

	private static final Pattern DONE = Pattern.compile("\"report\":\"([^\"]+)\"");

	private static final HttpClient CLIENT = HttpClient.newBuilder()
		.version(Version.HTTP_1_1)
		.executor(Executors.newVirtualThreadPerTaskExecutor())
		.build();

	private static final Map<String, Collection<Long>> TIMES = new ConcurrentHashMap<>();

	private static final Map<String, String> REPORTS = new ConcurrentHashMap<>();

	private static URI portal;

	public static void main(String[] args) {
		portal = URI.create(args[0]);
		warmUp();
		TIMES.clear();
		System.out.println("answer\tcount\tp50\tp99\tlongest");
		long start = System.nanoTime();
		try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
			for (int n = 0; n < PEOPLE; n++) {
				int person = n;
				long due = start + n * BETWEEN_PEOPLE;
				waitUntil(due);
				people.submit(() -> live(person, due));
			}
		}
		TIMES.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach((it) -> print(it.getKey(), it.getValue()));
	}

	/** What Java does for the first time takes long, here and there. Examples use up no limit that counts. */
	private static void warmUp() {
		for (int n = 0; n < 200; n++) {
			Visit visit = new Visit(n % 10, System.nanoTime());
			READ.forEach(visit::read);
			visit.explain();
			visit.check("sk-example-healthy", "healthy", 0);
			if (TIMES.containsKey("check 0")) {
				throw new IllegalStateException("The portal does not answer");
			}
		}
	}

	private static void live(int n, long arrival) {
		int checks = (int) (CHECKS + n % 4 / 2 * 0.5);
		long due = arrival;
		for (int step = 0; step < PAGES + TEXTS + checks; step++) {
			Visit visit = new Visit(n % KNOWN, due);
			waitUntil(due);
			if (step < PAGES) {
				visit.read(READ.get((n + step) % READ.size()));
			}
			else if (step < PAGES + TEXTS) {
				visit.explain();
			}
			else {
				visit.check();
			}
			due = Math.max(System.nanoTime(), due + ThreadLocalRandom.current().nextLong(2_000_000L * PAUSE + 1));
		}
	}

	private static void waitUntil(long due) {
		try {
			TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void print(String what, Collection<Long> times) {
		long[] sorted = times.stream().mapToLong(Long::longValue).sorted().toArray();
		System.out.printf("%s\t%d\t%d\t%d\t%d%n", what, sorted.length, sorted[sorted.length / 2],
				sorted[sorted.length * 99 / 100], sorted[sorted.length - 1]);
	}

	/** What person number so and so does at a moment. */
	private record Visit(int who, long due) {

		private void read(String page) {
			HttpResponse<String> answer = send(request("/" + language() + "/" + page).build());
			note(page.split("[/?]")[0] + " " + status(answer), 0);
		}

		private void explain() {
			HttpResponse<String> answer = post("/explain", "text=429+insufficient_quota", "text/html");
			note("explain " + status(answer), 0);
		}

		/** Each has one key, well or not, and comes back with it. */
		private void check() {
			char kind = "hiq".charAt(this.who % 3);
			String key = "sk-" + "proj-" + "%08d".formatted(this.who) + "x".repeat(66) + "T3Blbk" + "FJ" + "y".repeat(73);
			check(key + kind, VERDICTS.get(kind), DELAY * ((kind == 'i') ? 1 : 2));
		}

		private void check(String key, String verdict, int delay) {
			boolean stream = this.who / 3 % 2 == 0;
			HttpResponse<String> answer = post("/check", "key=" + key, stream ? "text/event-stream" : "text/html");
			long end = System.nanoTime();
			String report = report(answer, stream);
			if (report == null) {
				note("check " + status(answer), 0, end);
				return;
			}
			String told = REPORTS.computeIfAbsent(report, Visit::verdict);
			if (told == null) {
				note("check unread", 0, end);
				return;
			}
			boolean open = OPEN.contains(told);
			note("check " + (told.equals(verdict) ? "true" : open ? "open" : "WRONG"), told.equals(verdict) ? delay : 0, end);
		}

		private static String report(HttpResponse<String> answer, boolean stream) {
			if (status(answer) != (stream ? 200 : 303)) {
				return null;
			}
			Matcher done = DONE.matcher(answer.body());
			return stream ? (done.find() ? done.group(1) : null) : answer.headers().firstValue("Location").orElse(null);
		}

		/** Nothing where the report itself could not be had, which says nothing about its verdict. */
		private static String verdict(String report) {
			HttpRequest request = HttpRequest.newBuilder(portal.resolve(report)).header("Accept", "application/json").build();
			HttpResponse<String> answer = send(request);
			if (status(answer) != 200) {
				return null;
			}
			Matcher verdict = VERDICT.matcher(answer.body());
			return verdict.find() ? verdict.group(1) : "unreadable";
		}

		private HttpResponse<String> post(String form, String body, String accept) {
			return send(request("/" + language() + form).header("Sec-Fetch-Site", "same-origin")
				.header("Content-Type", "application/x-www-form-urlencoded")
				.header("Accept", accept)
				.POST(BodyPublishers.ofString(body))
				.build());
		}

		private HttpRequest.Builder request(String path) {
			return HttpRequest.newBuilder(portal.resolve(path))
				.timeout(PATIENCE)
				.header("Accept-Encoding", "gzip")
				.header("X-Forwarded-For", "10." + this.who / 250 % 250 + "." + this.who % 250 + ".1");
		}

		private String language() {
			return List.of("pl", "it", "en").get(this.who % 3);
		}

		private void note(String what, int delay) {
			note(what, delay, System.nanoTime());
		}

		private void note(String what, int delay, long end) {
			TIMES.computeIfAbsent(what, (it) -> new ConcurrentLinkedQueue<>()).add((end - this.due) / 1_000_000 - delay);
		}

		private static int status(HttpResponse<String> answer) {
			return (answer != null) ? answer.statusCode() : 0;
		}

		private static HttpResponse<String> send(HttpRequest request) {
			try {
				return CLIENT.send(request, BodyHandlers.ofString(StandardCharsets.ISO_8859_1));
			}
			catch (IOException ex) {
				return null;
			}
			catch (InterruptedException ex) {
				throw new IllegalStateException(ex);
			}
		}

	}

}
