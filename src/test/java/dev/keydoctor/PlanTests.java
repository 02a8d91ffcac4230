package dev.keydoctor;

import java.nio.file.Path;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.ArchRule;
import dev.keydoctor.diagnosis.Prognosis;
import dev.keydoctor.diagnosis.StepStatus;
import dev.keydoctor.diagnosis.Trait;
import dev.keydoctor.diagnosis.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static dev.keydoctor.ProjectFiles.read;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Tests of the plan of the house: which rooms there are, who may call whom, and who alone
 * knows which library.
 */
class PlanTests {

	private static final String HOUSE = "dev.keydoctor.";

	/** Each room and the rooms it may call. */
	private static final Map<String, Set<String>> ROOMS = Map.ofEntries(entry("site", Set.of("diagnosis")),
			entry("diagnosis", Set.of()), entry("guide", Set.of("site", "diagnosis")),
			entry("search", Set.of("site", "guide")), entry("link", Set.of("site", "guide", "ratelimit")),
			entry("openai", Set.of("site", "diagnosis")), entry("sandbox", Set.of("openai")),
			entry("incident", Set.of("site", "diagnosis", "openai")),
			entry("check", Set.of("site", "guide", "search", "diagnosis", "openai", "incident", "ratelimit")),
			entry("ratelimit", Set.of("site")),
			entry("web", Set.of("site", "guide", "search", "link", "incident", "ratelimit")));

	/** How the comments of types begin that are declared so. */
	private static final Map<String, String> KINDS = Map.of("record \\w+", "A record (of|that) ", "enum \\w+",
			"An enum of ", "class \\w+Exception", "An exception", "class \\w+Controller", "A controller ",
			"class \\w+Tests", "Tests (of|that|with|in) |Journeys |A fuzz target ");

	/** How all others begin. */
	private static final String ANY_KIND = "An? |The |Functions that |Constants: ";

	/** Who hears the log of a process, or sets its properties. */
	private static final Pattern OF_THE_PROCESS = Pattern.compile(
			"OutputCaptureExtension\\.class|new (?=ListAppender|LogCapture)|Locale\\.setDefault\\(|System\\.(set|clear)Property\\(");

	/** The comment of a type of its own, and its declaration behind the annotations. */
	private static final Pattern TYPE_COMMENT = Pattern
		.compile("(?m)^/\\*\\*\\s+\\* ([^\\n]++\\n(?: \\*[^\\n]*+\\n)*?) \\*/\\n(?!package|@NullMarked)"
				+ "(?:.*\\n)*?(?:[a-z-]+ )*(@?interface \\w+|class \\w+|record \\w+|enum \\w+)");

	private static final JavaClasses CLASSES = new ClassFileImporter().withImportOption(new DoNotIncludeTests())
		.importPackages("dev.keydoctor");

	@Test
	void everyClassLivesInARoom() {
		assertThat(CLASSES.stream().filter((type) -> !type.getName().startsWith(HOUSE + "KeyDoctor")))
			.extracting(PlanTests::room)
			.containsOnly(ROOMS.keySet().toArray(String[]::new));
	}

	@Test
	void roomsCallOnlyWhomTheyMay() {
		ROOMS.forEach((room, mayCall) -> ruleFor(room, mayCall).allowEmptyShould(true).check(CLASSES));
	}

	@Test
	void packagesDependOnOneAnotherInOneDirection() {
		slices().matching(HOUSE + "(**)").should().beFreeOfCycles().check(CLASSES);
	}

	@Test
	void aForbiddenCallIsNoticed() {
		assertThatThrownBy(() -> ruleFor("check", Set.of()).check(CLASSES)).isInstanceOf(AssertionError.class)
			.hasMessageContaining("dev.keydoctor.openai");
	}

	@Test
	void nothingIsStarted() {
		noClasses().should()
			.dependOnClassesThat()
			.haveFullyQualifiedName("java.lang.ProcessBuilder")
			.orShould()
			.dependOnClassesThat()
			.haveFullyQualifiedName("java.lang.Process")
			.because("what a visitor sends must reach no other program")
			.check(CLASSES);
	}

	@Test
	void theDiagnosisIsPure() {
		noClasses().that()
			.resideInAPackage("..diagnosis..")
			.should()
			.dependOnClassesThat(outside("dev.keydoctor.diagnosis", "java", "org.jspecify"))
			.because("the rule book must run and be read anywhere: put what needs a library into another room")
			.check(CLASSES);
	}

	@Test
	void onlyTheRuleBookKnowsTheWordings() {
		noClasses().that()
			.resideOutsideOfPackage("..diagnosis..")
			.should()
			.dependOnClassesThat()
			.resideInAPackage("..diagnosis.wordings..")
			.because("what a wording means, the rules say: ask for a diagnosis instead")
			.check(CLASSES);
	}

	@ParameterizedTest
	@CsvSource({ "com.vladsch.flexmark, guide", "org.yaml.snakeyaml, guide", "org.apache.lucene, search",
			"org.springframework.web.reactive, openai", "org.eclipse.jetty.client, openai", "reactor, openai",
			"io.nayuki, link", "com.sun.net.httpserver, sandbox", "io.github.resilience4j, openai ratelimit",
			"io.github.bucket4j, ratelimit web", "com.github.benmanes.caffeine, openai ratelimit web",
			"io.lettuce, ratelimit" })
	void onlyTheseRoomsKnowTheLibrary(String library, String rooms) {
		noClasses().that()
			.resideOutsideOfPackages(
					Stream.of(rooms.split(" ")).map((room) -> ".." + room + "..").toArray(String[]::new))
			.should()
			.dependOnClassesThat()
			.resideInAPackage(library + "..")
			.because("only " + rooms + " may know " + library + ": ask there instead")
			.check(CLASSES);
		assertThat(CLASSES.stream().filter((type) -> knows(type, library)).map(PlanTests::room))
			.as("rooms that know " + library)
			.contains(rooms.split(" "));
	}

	@ParameterizedTest
	@CsvSource({ "org.apache.lucene, link", "org.apache.lucene, search link", "org.apache.lucine, search" })
	void aRoomThatDoesNotKnowItsLibraryIsNoticed(String library, String rooms) {
		assertThatThrownBy(() -> onlyTheseRoomsKnowTheLibrary(library, rooms)).isInstanceOf(AssertionError.class)
			.hasMessageContaining(library);
	}

	/** Any patch of Jetty may change them. */
	@Test
	void onlyTwoClassesKnowWhatJettyKeepsForItself() {
		noClasses().that()
			.haveNameNotMatching(".*\\.(IndexedHeadersConnectionFactory|RequestTimeoutWatchdog)(\\$.*)?")
			.should()
			.dependOnClassesThat()
			.resideInAPackage("org.eclipse.jetty..internal..")
			.check(CLASSES);
	}

	@Test
	void atLeastHalfOfTheTypesStayInTheirRoom() {
		long open = CLASSES.stream().filter((type) -> type.isTopLevelClass() && isPublic(type)).count();
		long all = CLASSES.stream().filter(JavaClass::isTopLevelClass).count();

		assertThat(open * 2).as("%d public of %d types", open, all).isLessThanOrEqualTo(all);
	}

	@ParameterizedTest
	@CsvSource({ "src/main/java, .java, 250", "src/main/resources/templates, .html, 90" })
	void noFileIsLong(String folder, String ending, int lines) {
		assertThat(ProjectFiles.below(folder).filter((file) -> file.toString().endsWith(ending)))
			.allSatisfy((file) -> assertThat(linesOf(file)).as(file.toString()).isLessThanOrEqualTo(lines));
	}

	/**
	 * A reader meets the type before its code: the first words say what kind of thing it
	 * is.
	 */
	@ParameterizedTest
	@ValueSource(strings = { "src/main/java", "src/test/java" })
	void theCommentOfATypeBeginsWithItsKind(String folder) {
		assertThat(ProjectFiles.below(folder)
			.filter((file) -> file.toString().endsWith(".java"))
			.flatMap(PlanTests::comments)).hasSizeGreaterThan(100)
			.allMatch((comment) -> saysItsKind(comment.getKey(), comment.getValue()));
	}

	/** A test does without one where its name says as much. */
	@Test
	void everyTypeOfTheHouseHasAComment() {
		assertThat(ProjectFiles.below("src/main/java").filter((file) -> !file.endsWith("package-info.java")))
			.allSatisfy((file) -> assertThat(comments(file)).as(file.toString()).hasSize(1));
	}

	@ParameterizedTest
	@CsvSource({ "class Count, Counts what was used., false", "class Count, Where the counts are kept., false",
			"class Count, A counter of uses., true", "record Hit, A section that was found., false",
			"record Hit, A record of a section that was found., true", "enum Looks, The looks of keys., false",
			"class DrainTests, The end is announced., false",
			"class DrainTests, Tests that the end is announced., true" })
	void aCommentThatDoesNotIsNoticed(String declared, String comment, boolean good) {
		assertThat(saysItsKind(declared, comment)).isEqualTo(good);
	}

	@Test
	void testsOfWhatAProcessSharesRunAlone() {
		assertThat(ProjectFiles.below("src/test/java").map(ProjectFiles::read).filter(OF_THE_PROCESS.asPredicate()))
			.hasSizeGreaterThan(10)
			.allMatch((test) -> test.contains("@Isolated\n"));
	}

	@Test
	void finishedHtmlIsPrintedInOnePlace() {
		assertThat(ProjectFiles.below("src/main/resources/templates")
			.filter((file) -> read(file).contains("utext") || read(file).contains("[(")))
			.containsExactly(Path.of("src/main/resources/templates/guide/parts.html"));
	}

	/** Neither the compiler nor an editor would follow it there. */
	@Test
	void noTemplateAsksForAVerdictATraitOrAStatusByName() {
		String names = Stream.<Enum<?>[]>of(Verdict.values(), Trait.values(), Prognosis.values(), StepStatus.values())
			.flatMap(Stream::of)
			.map((constant) -> constant.name().replace('_', '.'))
			.collect(Collectors.joining("|"));
		Pattern question = Pattern.compile("(?i)(?:=|is\\() ?'(?:" + names + ")'");

		assertThat(ProjectFiles.below("src/main/resources/templates"))
			.allSatisfy((file) -> assertThat(read(file)).as(file.toString()).doesNotContainPattern(question));
	}

	private static Stream<Entry<String, String>> comments(Path file) {
		return TYPE_COMMENT.matcher(read(file)).results().map((type) -> entry(type.group(2), type.group(1)));
	}

	private static boolean saysItsKind(String declared, String comment) {
		String kind = KINDS.keySet().stream().filter(declared::matches).findFirst().map(KINDS::get).orElse(ANY_KIND);
		return Pattern.compile(kind).matcher(comment).lookingAt();
	}

	private static ArchRule ruleFor(String room, Set<String> mayCall) {
		String[] others = ROOMS.keySet()
			.stream()
			.filter((other) -> !other.equals(room) && !mayCall.contains(other))
			.map((other) -> HOUSE + other + "..")
			.toArray(String[]::new);
		return noClasses().that()
			.resideInAPackage(HOUSE + room + "..")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage(others)
			.because("the room " + room + " may call only " + mayCall);
	}

	private static DescribedPredicate<JavaClass> outside(String... packages) {
		return DescribedPredicate.describe("live outside the JDK and the room",
				(type) -> Stream.of(packages).noneMatch((allowed) -> type.getPackageName().startsWith(allowed))
						&& !type.getPackageName().isEmpty());
	}

	private static String room(JavaClass type) {
		return type.getPackageName().substring(HOUSE.length()).split("\\.")[0];
	}

	private static boolean knows(JavaClass type, String library) {
		return type.getDirectDependenciesFromSelf()
			.stream()
			.anyMatch((dependency) -> (dependency.getTargetClass().getPackageName() + ".").startsWith(library + "."));
	}

	private static boolean isPublic(JavaClass type) {
		return type.getModifiers().contains(JavaModifier.PUBLIC);
	}

	private static long linesOf(Path file) {
		return read(file).lines().count();
	}

}
