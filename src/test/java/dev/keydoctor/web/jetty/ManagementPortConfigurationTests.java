package dev.keydoctor.web.jetty;

import java.io.IOException;
import java.nio.file.Path;

import dev.keydoctor.site.SettingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.ssl.DefaultSslBundleRegistry;
import org.springframework.boot.web.server.Ssl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests of the certificate of the management port.
 */
class ManagementPortConfigurationTests {

	private static final String PASSWORD = "open-sesame";

	@TempDir
	private Path folder;

	@ParameterizedTest
	@ValueSource(strings = { "enabled=true", "bundle=open-sesame", "certificate=file:/nowhere/open-sesame.pem",
			"certificate=open-sesame", "key-store=/nowhere/open-sesame.p12", "key-store=pom.xml" })
	void aCertificateThatCannotBeReadStopsTheStartAndIsNamed(String setting) {
		JettyServletWebServerFactory port = port(setting);

		assertThatExceptionOfType(SettingException.class).isThrownBy(() -> customize(port))
			.withMessageStartingWith("names no certificate")
			.withNoCause()
			.satisfies((ex) -> assertThat(ex.getMessage()).doesNotContain(PASSWORD));
	}

	@Test
	void aCertificateThatCanBeReadIsTaken() throws IOException, InterruptedException {
		String store = this.folder.resolve("management.p12").toString();
		String keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
		Process process = new ProcessBuilder(keytool, "-genkeypair", "-keystore", store, "-storepass", PASSWORD,
				"-alias", "management", "-dname", "CN=localhost", "-keyalg", "EC")
			.start();
		assertThat(process.waitFor()).isZero();

		assertThatCode(() -> customize(port("key-store=" + store, "key-store-password=" + PASSWORD)))
			.doesNotThrowAnyException();
	}

	@ParameterizedTest
	@ValueSource(strings = { "enabled=false", "" })
	void withoutTlsNoCertificateIsLookedFor(String setting) {
		assertThatCode(() -> customize(port(setting))).doesNotThrowAnyException();
	}

	private static void customize(JettyServletWebServerFactory port) {
		new ManagementPortConfiguration().managementCertificate().customize(port);
	}

	private static JettyServletWebServerFactory port(String... settings) {
		MapConfigurationPropertySource source = new MapConfigurationPropertySource();
		for (String setting : settings) {
			String[] parts = setting.split("=", 2);
			source.put("management.server.ssl." + parts[0], (parts.length > 1) ? parts[1] : "");
		}
		JettyServletWebServerFactory port = new JettyServletWebServerFactory();
		port.setSslBundles(new DefaultSslBundleRegistry());
		new Binder(source).bind("management.server.ssl", Ssl.class).ifBound(port::setSsl);
		return port;
	}

}
