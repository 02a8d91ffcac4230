package dev.keydoctor.check;

import dev.keydoctor.openai.ApiKey;

/**
 * What the key form sends.
 *
 * @param key the key, possibly empty
 * @param images whether to make a picture too
 * @param course the course code, possibly empty or forged
 */
record KeyForm(ApiKey key, boolean images, String course) {

}
