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
		String refusal = refusal(Runtime.version().feature());
		if (!refusal.isEmpty()) {
			System.err.println(refusal);
			System.exit(1);
		}
		KeyDoctor.main(args);
	}

	/** What is said to a Java of that version; nothing where it will do. */
	static String refusal(int java) {
		return (java >= OLDEST_JAVA) ? "" : "Key Doctor needs Java " + OLDEST_JAVA + " or newer, and this is Java "
				+ java + ": start it with another one, such as /usr/lib/jvm/jdk-" + OLDEST_JAVA + "/bin/java.";
	}

}
