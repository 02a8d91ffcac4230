import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * A step of the build that makes the parts with which a browser reads a picture: the
 * engine from npm, the model from a Maven artifact. Without npm, or where npm cannot
 * fetch, pictures are left out and the build goes on, unless {@code PICTURES=required}
 * is set. What is up to date is not made again. It is run as one file, by the Java that
 * runs Maven, which may be an older one.
 */
class Pictures {

	private static final Path SOURCE = Path.of("src/main/pictures");

	private static final List<String> PACKAGE = List.of("package.json", "package-lock.json", ".npmrc");

	private static final Pattern INTEGRITY = Pattern.compile("\"integrity\": \"[^\"]+\"");

	private final Path work;

	private final Path parts;

	Pictures(Path work) {
		this.work = work;
		this.parts = work.resolve("parts");
	}

	/** The argument is the folder of this step; the model lies there already. */
	public static void main(String[] args) throws Exception {
		Pictures pictures = new Pictures(Path.of(args[0]));
		if (pictures.isUpToDate()) {
			return;
		}
		String missing = pictures.isInstalled() ? "" : pictures.install();
		if (missing.isEmpty()) {
			pictures.make();
			return;
		}
		pictures.clear();
		System.out.println("Pictures are left out: " + missing);
		System.exit("required".equals(System.getenv("PICTURES")) ? 1 : 0);
	}

	private boolean isUpToDate() throws IOException {
		Path made = this.parts.resolve("reader.js");
		if (!Files.exists(made)) {
			return false;
		}
		try (Stream<Path> files = Files.list(SOURCE)) {
			// Maven's own file says which model it is.
			return Stream.concat(files, Stream.of(Path.of("pom.xml")))
				.allMatch((source) -> source.toFile().lastModified() < made.toFile().lastModified());
		}
	}

	/** npm notes what it has installed in a lock file of its own. */
	private boolean isInstalled() throws IOException {
		Path installed = this.work.resolve("node_modules/.package-lock.json");
		return Files.exists(installed) && integrity(installed).equals(integrity(SOURCE.resolve("package-lock.json")));
	}

	private static List<String> integrity(Path lock) throws IOException {
		return INTEGRITY.matcher(Files.readString(lock)).results().map(MatchResult::group).toList();
	}

	/** Says what is missing, or nothing. */
	private String install() throws IOException, InterruptedException {
		for (String file : PACKAGE) {
			Files.copy(SOURCE.resolve(file), this.work.resolve(file), StandardCopyOption.REPLACE_EXISTING);
		}
		String npm = File.separatorChar == '\\' ? "npm.cmd" : "npm";
		ProcessBuilder command = new ProcessBuilder(npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund")
			.directory(this.work.toFile())
			.redirectErrorStream(true)
			.redirectOutput(this.work.resolve("npm.log").toFile());
		try {
			return (command.start().waitFor() == 0) ? "" : "npm failed, see " + this.work.resolve("npm.log");
		}
		catch (IOException ex) {
			return "no npm";
		}
	}

	/** The worker's script is written last: it tells that all is made. */
	private void make() throws IOException {
		Path engine = this.work.resolve("node_modules/tesseract.js-core");
		TrainedData model = TrainedData.of(Files.readAllBytes(this.work.resolve("tessdata/eng.traineddata")));
		Files.createDirectories(this.parts);
		pack(Files.readAllBytes(engine.resolve("tesseract-core-simd-lstm.wasm")), "tesseract.wasm.gz");
		pack(model.without(TrainedData.WORDS).toBytes(), "eng.traineddata.gz");
		Files.copy(engine.resolve("LICENSE"), this.parts.resolve("LICENSE.txt"), StandardCopyOption.REPLACE_EXISTING);
		Files.writeString(this.parts.resolve("reader.js"),
				Files.readString(SOURCE.resolve("prepare.js")) + Files.readString(SOURCE.resolve("reader.js"))
						+ Files.readString(engine.resolve("tesseract-core-simd-lstm.js")));
	}

	private void pack(byte[] bytes, String name) throws IOException {
		try (OutputStream gzip = new GZIPOutputStream(Files.newOutputStream(this.parts.resolve(name))) {
			{
				this.def.setLevel(Deflater.BEST_COMPRESSION);
			}
		}) {
			gzip.write(bytes);
		}
	}

	private void clear() throws IOException {
		if (Files.exists(this.parts)) {
			try (Stream<Path> made = Files.list(this.parts)) {
				made.map(Path::toFile).forEach(File::delete);
			}
		}
	}

}

/**
 * A record of a Tesseract model: components in a fixed order, each of which may be
 * missing. The file begins with their number and the offset of each (-1 where it is
 * missing), little-endian.
 *
 * @param components the bytes of each; empty where it is missing
 */
record TrainedData(List<byte[]> components) {

	/** The words of the language: nine tenths of the file, and no help with error texts. */
	static final int WORDS = 19;

	private static final long MISSING = -1;

	/** Copies a model without the components whose numbers follow. */
	public static void main(String[] args) throws IOException {
		TrainedData model = of(Files.readAllBytes(Path.of(args[0])));
		for (String component : List.of(args).subList(2, args.length)) {
			model = model.without(Integer.parseInt(component));
		}
		Files.write(Path.of(args[1]), model.toBytes());
	}

	static TrainedData of(byte[] file) {
		ByteBuffer head = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
		long[] offsets = new long[head.getInt()];
		Arrays.setAll(offsets, (i) -> head.getLong());
		List<byte[]> components = new ArrayList<>();
		for (long offset : offsets) {
			long end = Arrays.stream(offsets).filter((other) -> other > offset).min().orElse(file.length);
			components.add((offset == MISSING) ? new byte[0] : Arrays.copyOfRange(file, (int) offset, (int) end));
		}
		return new TrainedData(components);
	}

	TrainedData without(int component) {
		List<byte[]> rest = new ArrayList<>(this.components);
		rest.set(component, new byte[0]);
		return new TrainedData(rest);
	}

	byte[] toBytes() {
		int head = Integer.BYTES + this.components.size() * Long.BYTES;
		int size = head + this.components.stream().mapToInt((component) -> component.length).sum();
		ByteBuffer file = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN).putInt(this.components.size());
		long offset = head;
		for (byte[] component : this.components) {
			file.putLong((component.length > 0) ? offset : MISSING);
			offset += component.length;
		}
		this.components.forEach(file::put);
		return file.array();
	}

}
