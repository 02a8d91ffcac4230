package dev.keydoctor.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;

/**
 * A program that measures how long a running portal's page takes to read pictures, and
 * what memory the browser gives it. Its argument is the portal's address.
 */
final class PictureTimes {

	private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");

	private static final PictureCase LOG = new PictureCase("terminal", "-", "",
			IntStream.range(10, 50)
				.mapToObj((second) -> "10:42:%d INFO  order 48%d taken, answer in 3%d ms, queue empty".formatted(second,
						second, second))
				.collect(Collectors.joining("\n")));

	private final Portal portal;

	private long largestRenderer;

	private PictureTimes(Portal portal) {
		this.portal = portal;
	}

	public static void main(String[] args) {
		Path chromium = Path.of(System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium"));
		try (Chromium running = new Chromium(chromium)) {
			new PictureTimes(new Portal(running, args[0])).run();
		}
	}

	private void run() {
		Page easel = this.portal.chromium().blank();
		List<FilePayload> pictures = PictureCase.all()
			.stream()
			.filter((picture) -> !picture.isPhotograph())
			.map((picture) -> picture.draw(easel))
			.toList();
		say("cold", pictures.stream().limit(7).flatMap((picture) -> read(List.of(picture)).stream()).toList());
		say("warm", read(pictures).stream().skip(1).toList());
		say("log of 40 lines", read(List.of(pictures.getFirst(), LOG.draw(easel))).stream().skip(1).toList());
		System.out.printf("largest renderer: %d MB%n", this.largestRenderer / 1024);
	}

	/** Reads pictures one after another in a page that has nothing yet. */
	private List<Time> read(List<FilePayload> pictures) {
		List<Time> times = new ArrayList<>();
		try (Tab tab = this.portal.open(Device.DESKTOP, "/en/explain")) {
			PictureForm form = new PictureForm(tab);
			for (FilePayload picture : pictures) {
				long began = System.nanoTime();
				Duration worked = processorTime();
				form.choose(picture);
				this.largestRenderer = Math.max(this.largestRenderer, largestRenderer());
				times.add(new Time(Duration.ofNanos(System.nanoTime() - began), processorTime().minus(worked)));
			}
		}
		return times;
	}

	private static void say(String what, List<Time> times) {
		System.out.printf("%s: median %d ms, slowest %d ms; of the processor %d ms%n", what,
				median(times.stream().map(Time::wall).toList()),
				times.stream().map(Time::wall).max(Duration::compareTo).orElseThrow().toMillis(),
				median(times.stream().map(Time::processor).toList()));
	}

	private static long median(List<Duration> durations) {
		return durations.stream().sorted().toList().get(durations.size() / 2).toMillis();
	}

	/** What all pages together have taken so far. */
	private static Duration processorTime() {
		return renderers().map((process) -> process.info().totalCpuDuration().orElse(Duration.ZERO))
			.reduce(Duration.ZERO, Duration::plus);
	}

	private static Stream<ProcessHandle> renderers() {
		return ProcessHandle.current()
			.descendants()
			.filter((process) -> read(process, "cmdline").contains("--type=renderer"));
	}

	/** In kB, at its peak. */
	private static long largestRenderer() {
		return renderers().flatMap((process) -> PEAK.matcher(read(process, "status")).results())
			.mapToLong((found) -> Long.parseLong(found.group(1)))
			.max()
			.orElse(0);
	}

	/** What Linux tells about a process, or nothing where it has ended. */
	private static String read(ProcessHandle process, String file) {
		try {
			return Files.readString(Path.of("/proc", Long.toString(process.pid()), file));
		}
		catch (IOException ex) {
			return "";
		}
	}

	/**
	 * A record of how long a picture took.
	 *
	 * @param wall from the choice to the words about it
	 * @param processor what the browser's pages worked meanwhile
	 */
	private record Time(Duration wall, Duration processor) {
	}

}
