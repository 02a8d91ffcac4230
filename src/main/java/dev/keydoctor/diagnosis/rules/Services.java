package dev.keydoctor.diagnosis.rules;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.keydoctor.diagnosis.Provider;
import dev.keydoctor.diagnosis.key.Echo;
import dev.keydoctor.diagnosis.text.Accents;
import dev.keydoctor.diagnosis.text.Letters;
import dev.keydoctor.diagnosis.text.Phrase;
import dev.keydoctor.diagnosis.text.PrefilteredPattern;
import dev.keydoctor.diagnosis.text.SearchedText;
import dev.keydoctor.diagnosis.wordings.OpenAiNames;
import dev.keydoctor.diagnosis.wordings.Vocabulary;
import dev.keydoctor.diagnosis.wordings.WordStems;
import dev.keydoctor.diagnosis.wordings.Wordings;
import org.jspecify.annotations.Nullable;

/**
 * A finder of other services by their names and words, which
 * {@code wordings/services.txt} lists. A service that serves the models of others stands
 * before those whose models it serves.
 */
final class Services {

	private static final List<Service> SERVICES = List.of(models(Provider.AZURE_OPENAI), models(Provider.AWS),
			models(Provider.OPENROUTER), models(Provider.GROQ), models(Provider.DASHSCOPE),
			assistant(Provider.DEEPSEEK), assistant(Provider.MISTRAL), assistant(Provider.OTHER),
			new Service(Provider.OTHER, Service.phrases("names-without-models"), Service.Kind.TOOL,
					Service.phrases("without-models")),
			new Service(Provider.OTHER, Service.phrases("places"), Service.Kind.PLACE, List.of()),
			assistant(Provider.ANTHROPIC), assistant(Provider.GOOGLE));

	private static final List<String> FOREIGN_MODELS = Wordings.list("services", "foreign-models");

	private static final List<String> ADDRESSES = List.of("openai.com", "chatgpt.com",
			"openaipublic.blob.core.windows.net", "oaidalleapiprodscus.blob.core.windows.net");

	private static final List<Phrase> OPENAI = Service.phrases("openai");

	private static final List<Phrase> OPENAI_NAMED = Service.phrases("openai-names");

	/* They repeat no key: an error in which one is repeated is another's. */
	private static final Set<Provider> REPEATING_NO_KEY = Set.of(Provider.AZURE_OPENAI, Provider.ANTHROPIC,
			Provider.GOOGLE);

	/* A page of OpenAI's, but not the one where everybody makes a key. */
	private static final PrefilteredPattern PAGE = PrefilteredPattern.of("(?<![a-z0-9-])openai\\.com/(?!api-)");

	/*
	 * The address that a client was given; the provider of which LiteLLM tells; the
	 * variable that should hold the key of another; a status of a mail server's; a
	 * database that refuses.
	 */
	private static final PrefilteredPattern ANOTHER = new PrefilteredPattern(Accents.pattern(
			"(?:base[-_]?url|api[-_]?base)[\"']?\\s?[=:]\\s?[\"']?https?://(?!(?:[a-z0-9-]{1,60}\\.){0,4}openai\\.com(?![a-z0-9.-]))[a-z0-9]"
					+ "|(?<!\\d)5\\d\\d[ -]5\\.\\d\\.\\d{1,2}(?![\\d.])|(?<!\\d)535 (?:incorrect )?authentication"
					+ "|econnrefused\\s[\\da-f.:]{2,40}:(?:3306|5432|6379|27017)(?!\\d)|sqlstate\\[hy000\\] \\[\\d{4}\\]"
					+ "|error: (?!openai|azure)[a-z_]{2,30}exception -\\s"
					+ "|(?<![a-z0-9_])(?!openai|your|my|the|(?:open|ai|llm|gpt|chat|chatgpt)_)[a-z0-9]{2,20}_api_key (?:environment variable|is not set|is missing|not set|not found|is required|must be set|is not defined)"
					+ "|(?:set|key:) [\"'`]?(?!openai|your|my|the|custom|llm|(?:open|ai|llm|gpt|chat|chatgpt)_)[a-z0-9]{2,20}_api_key(?![a-z0-9_])"));

	/* Notion: … Problem in node 'Gmail'. The Lovable app says … */
	private static final PrefilteredPattern SPEAKER = new PrefilteredPattern(
			Vocabulary.pattern(Wordings.list("services", "speakers")
				.stream()
				.map(Pattern::quote)
				.collect(Collectors.joining("|", "(?<![\\p{L}\\d.@/-])(", ")(?![\\p{L}\\d@/-]){node-in-trouble}"))));

	/*
	 * My Telegram bot. … The same with Azure OpenAI. … I tried all: OpenAI, Azure OpenAI.
	 * … Consider using Azure OpenAI. If a filter refuses it, try Ollama.
	 */
	private static final PrefilteredPattern ASIDE = new PrefilteredPattern(Vocabulary.pattern(
			"{begin}({of-their-own}{end}|{the-same-with}|{tried-all}{end}[^.!?]{0,120})|[.!?]\\s{advises}{end}[^.!?]{0,100}"
					+ "|[.,;!?]\\s{advises-another}(?=[^.,;:!?]{0,30}([.,;!?]|\\z))(?![^.!?\\n]{0,60}{trouble})"));

	/*
	 * What an app sells itself: credits, or a plan in a text that tells of nothing else.
	 */
	private static final PrefilteredPattern AI_CREDITS = new PrefilteredPattern(Vocabulary.pattern(
			"(?<![a-z0-9-]){ai-credits}{end}|\\A(?![^\\n]{0,300}({error-of-openai}))(?=[^\\n]{1,300}\\n?\\z)[^\\n]{0,150}?{begin}{plan-of-a-tool-has-ended}"));

	/* Your licence key has expired. Lovable ran out of credits. Type /buy for more. */
	private static final PrefilteredPattern SOLD = new PrefilteredPattern(Vocabulary
		.pattern("{begin}(({licence-key-refused}|{sold-by-a-bot}){end}|(?<!-){credits-of-a-tool-are-gone})"));

	/* Gmail, Airtable, Twilio: what stands beside them may be their trouble. */
	private static final Pattern WITHOUT_MODELS = Pattern.compile(Stream.of("names-without-models", "speakers")
		.flatMap((list) -> Wordings.list("services", list).stream())
		.map(Letters::inWords)
		.map(Pattern::quote)
		.collect(Collectors.joining("|", "(?<![a-z0-9])(?:", ")(?![a-z0-9])")));

	/* Where a request went, not just any address in the text. */
	private static final PrefilteredPattern HOST = PrefilteredPattern
		.of("(?:(?:host=|enotfound |eai_again |resolve(?: host)?:? |lookup )[\"'\\[]?"
				+ "(?:https?://)?|(?:for(?: url:?)?|(?<!(?:base|hook|point)[ _-])url:(?= ?[\"']?https?://(?:[a-z0-9-]{1,40}\\.)?api[.-])|(?<! is )from|unable to access|request to|connect(?:ion)? to|get|post|put|head|patch|(?<![\\d.])[45]\\d\\d)"
				+ "[ \\n:]{1,2}[\"'(<\\[`\\\\]{0,2}https?://)([a-z0-9-]{1,63}(?:\\.[a-z0-9-]{1,63}){0,6}\\.[a-z]{2,12})(?![a-z0-9.-])");

	/*
	 * It gives the error of every service the name that Google's would have. Of phrases,
	 * that name alone would be found where a text breaks off behind it.
	 */
	private static final PrefilteredPattern GENKIT = PrefilteredPattern
		.of("@genkit-ai/compat-oai|resource_exhausted:\\s429\\s(?:status\\scode\\s\\(no\\sbody\\)|your\\saccount\\sis\\snot\\sactive)");

	private Services() {
	}

	private static Service models(Provider provider) {
		return service(provider, Service.Kind.MODELS);
	}

	private static Service assistant(Provider provider) {
		return service(provider, Service.Kind.ASSISTANT);
	}

	private static Service service(Provider provider, Service.Kind kind) {
		return new Service(provider, Service.phrases(provider.code() + "-names"), kind,
				Service.phrases(provider.code()));
	}

	/**
	 * Whose error this is, if not OpenAI's. Beside what OpenAI repeats of a key, the name
	 * of another service says nothing.
	 */
	static @Nullable Provider named(SearchedText text, @Nullable Echo echo) {
		if (Phrase.anyIn(OPENAI, text) || PAGE.isIn(text.plain())) {
			return null;
		}
		String rest = ASIDE.replacedIn(text.plain(), "");
		return speaking(rest.equals(text.plain()) ? text : text.part(rest), echo);
	}

	private static @Nullable Provider speaking(SearchedText text, @Nullable Echo echo) {
		boolean openAiNamed = Phrase.anyIn(OPENAI_NAMED, text);
		boolean throughGenkit = GENKIT.isIn(text.plain());
		return SERVICES.stream()
			.filter((service) -> !throughGenkit || service.provider() != Provider.GOOGLE)
			.filter((service) -> echo == null || !REPEATING_NO_KEY.contains(service.provider()))
			.filter((service) -> openAiNamed ? service.saysASentence(text)
					: service.says(text) || (echo == null && service.isNamed(text)))
			.map(Service::provider)
			.findFirst()
			.orElse((isSold(text) || (!openAiNamed && isAnother(text))) ? Provider.OTHER : null);
	}

	/* Whoever sells it may name OpenAI as well. */
	private static boolean isSold(SearchedText text) {
		return SOLD.isIn(text.plain()) && !Service.isOfModels(text);
	}

	private static boolean isAnother(SearchedText text) {
		return ANOTHER.isIn(text.plain())
				|| (!Service.isOfModels(text) && (AI_CREDITS.isIn(text.plain()) || SPEAKER.isIn(text.plain())));
	}

	/**
	 * Whether the requests in a text in lower case went to hosts none of which is
	 * OpenAI's.
	 */
	static boolean asksAnotherHost(String text) {
		List<String> hosts = HOST.in(text).stream().map((host) -> host.group(1)).toList();
		return !hosts.isEmpty() && hosts.stream().noneMatch(Services::isOpenAis);
	}

	private static boolean isOpenAis(String host) {
		return host.startsWith("api.openai.")
				|| ADDRESSES.stream().anyMatch((address) -> ("." + host).endsWith("." + address));
	}

	/**
	 * Whether a service without models is named in each sentence of a short text that
	 * names OpenAI.
	 */
	static boolean areNamedBeside(SearchedText text) {
		List<String> sentences = WordStems.isShort(text)
				? WordStems.sentences(text.plain()).filter(OpenAiNames::isOpenAiMeant).map(Letters::inWords).toList()
				: List.of();
		return !sentences.isEmpty() && sentences.stream().allMatch(Services::isOneWithoutModelsNamed);
	}

	/** Whether a service without models is named in a sentence, given as its words. */
	static boolean isOneWithoutModelsNamed(String sentence) {
		return WITHOUT_MODELS.matcher(sentence).find();
	}

	/** Whose model this is, by its name in lower case, if not OpenAI's. */
	static @Nullable Provider ofModel(@Nullable String model) {
		if (model == null
				|| FOREIGN_MODELS.stream().noneMatch(model.startsWith("gpt-") ? model::startsWith : model::contains)) {
			return null;
		}
		Provider named = named(SearchedText.of(model, Letters.of(model)), null);
		return (named != null) ? named : Provider.OTHER;
	}

}
