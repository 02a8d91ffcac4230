import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

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
