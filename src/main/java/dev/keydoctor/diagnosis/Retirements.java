package dev.keydoctor.diagnosis;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A table of the days on which OpenAI shut models down, from its list of deprecations.
 * After a while the API no longer says that a model was retired, only that it does not
 * exist.
 */
final class Retirements {

	private static final Map<String, LocalDate> DATES = new HashMap<>();

	static {
		on("2024-01-04",
				"text-davinci-001 text-davinci-002 text-davinci-003 text-curie-001 text-babbage-001 text-ada-001");
		on("2024-01-04",
				"davinci curie babbage ada code-davinci-002 code-davinci-001 code-cushman-001 text-davinci-edit-001");
		on("2024-09-13", "gpt-3.5-turbo-0301 gpt-3.5-turbo-0613 gpt-3.5-turbo-16k gpt-3.5-turbo-16k-0613");
		on("2024-12-06", "gpt-4-vision-preview gpt-4-1106-vision-preview");
		on("2025-06-06", "gpt-4-32k gpt-4-32k-0314 gpt-4-32k-0613");
		on("2025-07-14", "gpt-4.5-preview gpt-4.5-preview-2025-02-27");
		on("2025-07-28", "o1-preview o1-preview-2024-09-12");
		on("2025-10-27", "o1-mini o1-mini-2024-09-12");
		on("2026-05-12", "dall-e-2 dall-e-3");
		on("2026-10-23",
				"gpt-image-1 gpt-3.5-turbo gpt-4 gpt-4-turbo gpt-4.1-nano o1 o1-pro o3-mini o4-mini gpt-4o-2024-05-13");
		on("2026-12-01", "gpt-image-1-mini gpt-image-1.5 chatgpt-image-latest");
		on("2026-12-11", "gpt-5 gpt-5-mini gpt-5-nano gpt-5-pro o3 o3-pro");
		on("2027-01-06", "tts-1 tts-1-hd");
		on("2027-01-14", "gpt-4o gpt-4o-mini gpt-4.1 gpt-4.1-mini");
		on("2027-02-26", "whisper-1 gpt-4o-transcribe gpt-4o-mini-transcribe");
		on("2027-04-01", "gpt-5.1 gpt-5.3-codex gpt-5.4-nano");
	}

	private Retirements() {
	}

	/**
	 * Whether a model has been shut down.
	 * @param model the name in lower case, or {@code null}
	 * @param today the day of asking; on the day of the shutdown the model is gone
	 * @return {@code true} when it is on the list with a day that has come
	 */
	static boolean isRetired(@Nullable String model, LocalDate today) {
		LocalDate date = DATES.get((model != null) ? model : "");
		return date != null && !date.isAfter(today);
	}

	private static void on(String date, String models) {
		Arrays.stream(models.split(" ")).forEach((model) -> DATES.put(model, LocalDate.parse(date)));
	}

}
