package dev.keydoctor.diagnosis.code;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.CRC32;

import dev.keydoctor.diagnosis.Report;

/**
 * The code in a report's address, which carries the whole report: nothing is stored. Its
 * checksum tells a mistyped code from a whole one; it is no signature.
 */
public final class ReportCode {

	private static final int LONGEST = 300;

	private static final int CHECKSUM = Integer.BYTES;

	private ReportCode() {
	}

	/**
	 * Writes a report as a code of letters, digits, {@code -} and {@code _}, at most 300
	 * characters.
	 * @throws IllegalArgumentException if the report holds what no diagnosis may hold
	 */
	public static String encode(Report report) {
		BitWriter writer = new BitWriter();
		ReportBits.write(report, writer);
		byte[] content = writer.toBytes();
		byte[] bytes = ByteBuffer.allocate(content.length + CHECKSUM).put(content).putInt(checksum(content)).array();
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

	/**
	 * Reads whatever stands in the address; nothing where it is broken or of an unknown
	 * version.
	 */
	public static Optional<Report> decode(String code) {
		try {
			return (code.length() <= LONGEST) ? read(code) : Optional.empty();
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	/* A report has one code only: what else would read as the same report is refused. */
	private static Optional<Report> read(String code) {
		byte[] bytes = Base64.getUrlDecoder().decode(code);
		byte[] content = Arrays.copyOf(bytes, Math.max(0, bytes.length - CHECKSUM));
		Report report = ReportBits.read(new BitReader(content));
		return Optional.of(report).filter((read) -> encode(read).equals(code));
	}

	private static int checksum(byte[] content) {
		CRC32 crc = new CRC32();
		crc.update(content);
		return (int) crc.getValue();
	}

}
