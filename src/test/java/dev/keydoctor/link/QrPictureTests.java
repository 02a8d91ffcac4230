package dev.keydoctor.link;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Objects;

import javax.imageio.ImageIO;

import com.google.zxing.FormatException;
import com.google.zxing.ChecksumException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that a QR code in PNG is a picture that others open, and reads as its address.
 */
class QrPictureTests {

	private static final int SCALE = 16;

	private static final int MARGIN = 4 * SCALE;

	@ParameterizedTest
	@ValueSource(
			strings = { "http://localhost:8080/go/n8n", "https://keys.example.org/go/organization-unverified-steps" })
	void theCodeReadsAsTheAddress(String address) throws IOException, FormatException, ChecksumException {
		byte[] picture = QrPicture.of(address);
		BufferedImage image = Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(picture)));

		assertThat(image.getHeight()).isEqualTo(image.getWidth());
		assertThat(picture).hasSizeLessThan(2048);
		assertThat(new Decoder().decode(modules(image)).getText()).isEqualTo(address);
	}

	/** Every pixel counts: those of the margin are white, and those of a module alike. */
	private static BitMatrix modules(BufferedImage image) {
		BitMatrix modules = new BitMatrix((image.getWidth() - 2 * MARGIN) / SCALE);
		for (int y = 0; y < image.getHeight(); y++) {
			for (int x = 0; x < image.getWidth(); x++) {
				boolean dark = (image.getRGB(x, y) & 0xff) == 0;
				int column = Math.floorDiv(x - MARGIN, SCALE);
				int row = Math.floorDiv(y - MARGIN, SCALE);
				boolean inside = column >= 0 && row >= 0 && column < modules.getWidth() && row < modules.getHeight();
				if (inside && x % SCALE == 0 && y % SCALE == 0 && dark) {
					modules.set(column, row);
				}
				assertThat(dark).isEqualTo(inside && modules.get(column, row));
			}
		}
		return modules;
	}

}
