package dev.keydoctor.check;

import dev.keydoctor.diagnosis.KeyFault;
import dev.keydoctor.openai.ApiKey;
import jakarta.validation.constraints.AssertFalse;
import org.jspecify.annotations.Nullable;

/**
 * A record of what the key form sends. A key is its own type from the first moment, so
 * that neither this record nor what binding says of it can show one.
 *
 * @param key the key, possibly empty
 * @param images whether to make a picture too; a box without a tick is not sent
 */
record KeyForm(ApiKey key, Boolean images) {

	KeyForm(@Nullable ApiKey key, @Nullable Boolean images) {
		this.key = (key != null) ? key : ApiKey.of("");
		this.images = (images != null) && images;
	}

	/** Whether there is nothing to check. */
	@AssertFalse
	boolean isEmpty() {
		return this.key.fault() == KeyFault.EMPTY;
	}

	/** Whether somebody took the field for that of an error. */
	@AssertFalse
	boolean isSentence() {
		return this.key.looksLikeSentence();
	}

	/** Whether somebody took the field for that of a card, a phone or an account. */
	@AssertFalse
	boolean isPersonal() {
		return this.key.looksPersonal();
	}

}
