package dev.keydoctor;

/**
 * The main class of the packed application, which says in a line that a Java is too old.
 * It alone is compiled for Java 17, as old as Spring Boot's own launcher can run with.
 */
public final class KeyDoctorLauncher {

	private static final int OLDEST_JAVA = 25;

	private KeyDoctorLauncher() {
	}

	public static void main(String[] args) {
		int java = Runtime.version().feature();
		if (java < OLDEST_JAVA) {
			System.err.println("Key Doctor needs Java " + OLDEST_JAVA + " or newer, and this is Java " + java
					+ ": start it with another one, such as /usr/lib/jvm/jdk-" + OLDEST_JAVA + "/bin/java.");
			System.exit(1);
		}
		KeyDoctor.main(args);
	}

}
