package dev.keydoctor.link;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

import io.nayuki.qrcodegen.QrCode;
import io.nayuki.qrcodegen.QrCode.Ecc;

/**
 * A renderer of an address as a QR code in PNG, for programs that take no SVG. One bit a
 * pixel needs no more than this; ImageIO would load AWT with its native parts.
 */
final class QrPicture {

	private static final byte[] SIGNATURE = { (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n' };

	/** How many pixels a module takes, a multiple of eight: sharp on a slide too. */
	private static final int SCALE = 16;

	private QrPicture() {
	}

	/** Draws an address of at most a few hundred characters. */
	static byte[] of(String text) {
		QrCode code = QrCode.encodeText(text, Ecc.MEDIUM);
		int side = (code.size + 2 * QrDrawing.QUIET_ZONE) * SCALE;
		// One bit a pixel. The zeros behind it stand for greyscale, for the only methods
		// of compression and filtering that there are, and for no interlacing.
		byte[] header = ByteBuffer.allocate(13).putInt(side).putInt(side).put((byte) 1).array();
		ByteArrayOutputStream picture = new ByteArrayOutputStream();
		picture.writeBytes(SIGNATURE);
		picture.writeBytes(chunk("IHDR", header));
		picture.writeBytes(chunk("IDAT", deflated(rows(code))));
		picture.writeBytes(chunk("IEND", new byte[0]));
		return picture.toByteArray();
	}

	private static byte[] rows(QrCode code) {
		ByteArrayOutputStream rows = new ByteArrayOutputStream();
		for (int y = -QrDrawing.QUIET_ZONE; y < code.size + QrDrawing.QUIET_ZONE; y++) {
			byte[] row = row(code, y);
			IntStream.range(0, SCALE).forEach((_) -> rows.writeBytes(row));
		}
		return rows.toByteArray();
	}

	/** A row of pixels begins with its filter, which is none. */
	private static byte[] row(QrCode code, int y) {
		ByteArrayOutputStream row = new ByteArrayOutputStream();
		row.write(0);
		for (int x = -QrDrawing.QUIET_ZONE; x < code.size + QrDrawing.QUIET_ZONE; x++) {
			byte[] module = new byte[SCALE / 8];
			Arrays.fill(module, (byte) (code.getModule(x, y) ? 0 : -1));
			row.writeBytes(module);
		}
		return row.toByteArray();
	}

	private static byte[] deflated(byte[] bytes) {
		Deflater deflater = new Deflater();
		deflater.setInput(bytes);
		deflater.finish();
		byte[] deflated = new byte[bytes.length];
		int length = deflater.deflate(deflated);
		deflater.end();
		return Arrays.copyOf(deflated, length);
	}

	private static byte[] chunk(String type, byte[] data) {
		ByteBuffer chunk = ByteBuffer.allocate(data.length + 12)
			.putInt(data.length)
			.put(type.getBytes(StandardCharsets.US_ASCII))
			.put(data);
		CRC32 sum = new CRC32();
		sum.update(chunk.array(), 4, data.length + 4);
		return chunk.putInt((int) sum.getValue()).array();
	}

}
