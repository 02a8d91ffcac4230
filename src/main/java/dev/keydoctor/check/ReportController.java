package dev.keydoctor.check;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.keydoctor.diagnosis.Circumstance;
import dev.keydoctor.diagnosis.Diagnosis;
import dev.keydoctor.diagnosis.Report;
import dev.keydoctor.ratelimit.RateLimiter;
import dev.keydoctor.site.Language;
import dev.keydoctor.site.Languages;
import dev.keydoctor.site.NotFoundException;
import dev.keydoctor.site.WaitTime;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/**
 * A controller of reports. Everything that a report shows is in its address, which
 * anybody can write: what the portal would never say is not found, and no search engine
 * lists the rest.
 */
@Controller
class ReportController {

	private static final String REPORTS = Language.PATTERN + "/reports";

	private static final String ROBOTS = "X-Robots-Tag";

	/** What chat programs and people put behind an address, or break it with. */
	private static final Pattern NOT_OF_THE_CODE = Pattern.compile("[^\\w-]+");

	/** What is written for a hyphen where text is typeset. */
	private static final Pattern DASHES = Pattern.compile("[\u2010-\u2015\u2212]");

	/** Underscores of Markdown behind slanted text; a code may end with one too. */
	private static final Pattern MARKS = Pattern.compile("_+$");

	/* Where OpenAI has not said how long to wait. */
	private static final int USUAL_SECONDS = 60;

	private final ReportPages pages;

	private final IncidentNotes incidents;

	private final LanguageOffers offers;

	private final ReportReader reader;

	private final DiagnosisWriter writer;

	private final RateLimiter limiter;

	private final Languages languages;

	private final Clock clock;

	ReportController(ReportPages pages, IncidentNotes incidents, LanguageOffers offers, ReportReader reader,
			DiagnosisWriter writer, RateLimiter limiter, Languages languages, Clock clock) {
		this.pages = pages;
		this.incidents = incidents;
		this.offers = offers;
		this.reader = reader;
		this.writer = writer;
		this.limiter = limiter;
		this.languages = languages;
		this.clock = clock;
	}

	/**
	 * The page, also for clients that accept anything; without the types those would get
	 * the JSON.
	 */
	@GetMapping(path = { REPORTS + "/{code}", REPORTS + "/{code}/" },
			produces = { MediaType.TEXT_HTML_VALUE, MediaType.ALL_VALUE })
	ModelAndView page(@PathVariable Language language, @PathVariable String code,
			@RequestParam(name = ReportAddress.MORE, required = false) @Nullable String more,
			@ModelAttribute(name = "course", binding = false) CourseField course, HttpServletRequest request,
			HttpServletResponse response) {
		Found found = find(code);
		Report report = found.report();
		// Compared with the address and not with the variable, from which Spring takes
		// what follows a semicolon.
		if (!request.getRequestURI().endsWith("/" + found.code())) {
			return new ModelAndView(new RedirectView(ReportAddress.of(language, report, course.code())));
		}
		Stream.of(HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_LANGUAGE, HttpHeaders.REFERER)
			.forEach((name) -> response.addHeader(HttpHeaders.VARY, name));
		response.setHeader(ROBOTS, "noindex");
		return new ModelAndView("check/report", this.pages.model(language, report)).addObject("code", code)
			.addObject("nothingNew", more != null)
			.addObject("offer", this.offers.find(language, request).orElse(null))
			.addObject("wait", wait(report, this.clock.instant()))
			.addObject("pace", new WaitTime(Math.toIntExact(this.limiter.interval().toSeconds())))
			.addObject("incident", this.incidents.find(report).orElse(null));
	}

	/**
	 * For a link from which somebody took the language, so that all can read it, or in
	 * which a program wrote one that the portal does not speak.
	 */
	@GetMapping({ "/reports/{code}", Language.OTHER_PATTERN + "/reports/{code}" })
	ResponseEntity<Void> choose(@PathVariable String code,
			@ModelAttribute(name = "course", binding = false) CourseField course, HttpServletRequest request) {
		return Languages
			.redirect(ReportAddress.of(this.languages.resolve(request), find(code).report(), course.code()));
	}

	/** The same for the JSON of a report. */
	@GetMapping({ "/reports/{code}.json", Language.OTHER_PATTERN + "/reports/{code}.json" })
	ResponseEntity<Void> chooseJson(@PathVariable String code, HttpServletRequest request) {
		return Languages.redirect(ReportAddress.of(this.languages.resolve(request), find(code).report()) + ".json");
	}

	@GetMapping(path = REPORTS + "/{code}", produces = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<DiagnosisJson> json(@PathVariable Language language, @PathVariable String code,
			HttpServletRequest request) {
		return unlisted().varyBy(HttpHeaders.ACCEPT).body(this.writer.write(language, find(code).report(), request));
	}

	/**
	 * The address with the ending is for people: browsers cannot ask for a type.
	 */
	@GetMapping(path = REPORTS + "/{code}.json", produces = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<DiagnosisJson> jsonFile(@PathVariable Language language, @PathVariable String code,
			HttpServletRequest request) {
		return unlisted().body(this.writer.write(language, find(code).report(), request));
	}

	private static ResponseEntity.BodyBuilder unlisted() {
		return ResponseEntity.ok().header(ROBOTS, "noindex");
	}

	/**
	 * For how many seconds to wait still, where that helps. A report tells the minute in
	 * which it was made, so the time to wait begins at the end of that minute.
	 */
	static @Nullable WaitTime wait(Report report, Instant now) {
		Diagnosis diagnosis = report.diagnosis();
		if (!diagnosis.verdict().waits() || diagnosis.circumstance() == Circumstance.LIMIT_ZERO) {
			return null;
		}
		int asked = Objects.requireNonNullElse(diagnosis.details().retryAfterSeconds(), USUAL_SECONDS);
		Instant end = report.madeAt().plusSeconds(60L + asked);
		int left = Math.toIntExact(Math.min(asked, Duration.between(now, end).toSeconds()));
		return (left > 0) ? new WaitTime(left) : null;
	}

	/** What stands behind a code is left out where it makes no report with it. */
	private Found find(String code) {
		String plain = DASHES.matcher(code).replaceAll("-");
		Stream<String> joined = Stream.of(NOT_OF_THE_CODE.matcher(plain).replaceAll(""));
		return Stream.concat(joined, NOT_OF_THE_CODE.splitAsStream(plain).limit(1))
			.flatMap((part) -> Stream.of(part, MARKS.matcher(part).replaceFirst("")))
			.flatMap((part) -> this.reader.read(part).map((report) -> new Found(part, report)).stream())
			.findFirst()
			.orElseThrow(NotFoundException::new);
	}

	/**
	 * A record of a report that was asked for.
	 *
	 * @param code its code, without what chat programs and people put into or behind it
	 * @param report the report
	 */
	private record Found(String code, Report report) {

	}

}
