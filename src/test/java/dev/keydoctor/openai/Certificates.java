package dev.keydoctor.openai;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.List;
import java.util.stream.Stream;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

import org.springframework.util.FileSystemUtils;

/**
 * A maker of certificates of the tests' own authority, good and bad ones, made anew for
 * each run.
 */
final class Certificates {

	private static final char[] PASSWORD = "nothing-secret".toCharArray();

	private static final KeyStore ALL = make();

	private Certificates() {
	}

	/** Proves to be {@code localhost} and {@code api.openai.test}. */
	static SSLContext good() {
		return server("good");
	}

	static SSLContext ofAnotherName() {
		return server("elsewhere");
	}

	static SSLContext expired() {
		return server("expired");
	}

	static SSLContext selfSigned() {
		return server("stranger");
	}

	/** Trusts the tests' authority and nobody else. */
	static SSLContext trusting() {
		try {
			KeyStore trusted = empty();
			trusted.setCertificateEntry("authority", ALL.getCertificate("authority"));
			TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
			trust.init(trusted);
			SSLContext context = SSLContext.getInstance("TLS");
			context.init(null, trust.getTrustManagers(), null);
			return context;
		}
		catch (GeneralSecurityException | IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static SSLContext server(String name) {
		try {
			KeyStore one = empty();
			Certificate[] chain = ALL.getCertificateChain(name);
			one.setKeyEntry(name, ALL.getKey(name, PASSWORD), PASSWORD, chain);
			KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
			keys.init(one, PASSWORD);
			SSLContext context = SSLContext.getInstance("TLS");
			context.init(keys.getKeyManagers(), null, null);
			return context;
		}
		catch (GeneralSecurityException | IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static KeyStore empty() throws GeneralSecurityException, IOException {
		KeyStore store = KeyStore.getInstance("PKCS12");
		store.load(null, null);
		return store;
	}

	private static KeyStore make() {
		try {
			Path folder = Files.createTempDirectory("certificates");
			Path file = folder.resolve("all.p12");
			keytool(file, "authority", "-ext", "bc:c=ca:true");
			keytool(file, "good", "-signer", "authority", "-ext", "san=dns:localhost,dns:api.openai.test");
			keytool(file, "elsewhere", "-signer", "authority", "-ext", "san=dns:elsewhere.test");
			keytool(file, "expired", "-signer", "authority", "-startdate", "-20d", "-validity", "10", "-ext",
					"san=dns:localhost");
			keytool(file, "stranger", "-ext", "san=dns:localhost");
			KeyStore store = KeyStore.getInstance("PKCS12");
			try (InputStream in = Files.newInputStream(file)) {
				store.load(in, PASSWORD);
			}
			FileSystemUtils.deleteRecursively(folder);
			return store;
		}
		catch (GeneralSecurityException | IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** It ends after a moment, and compiles no more than that is worth. */
	private static void keytool(Path file, String name, String... more) throws IOException {
		Stream<String> command = Stream.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
				"-J-XX:TieredStopAtLevel=1", "-J-XX:+UseSerialGC", "-genkeypair", "-keystore", file.toString(),
				"-storepass", new String(PASSWORD), "-alias", name, "-dname", "CN=" + name, "-keyalg", "EC");
		List<String> whole = Stream.concat(command, Stream.of(more)).toList();
		Process process = new ProcessBuilder(whole).redirectErrorStream(true).start();
		String said = new String(process.getInputStream().readAllBytes());
		if (process.onExit().join().exitValue() != 0) {
			throw new IOException(said);
		}
	}

}
