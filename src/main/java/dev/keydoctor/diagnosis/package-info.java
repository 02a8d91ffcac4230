/**
 * Evidence in, verdict out: all knowledge about OpenAI's errors, and the code that
 * carries a report. Knows nothing but the JDK.
 */
@NullMarked
package dev.keydoctor.diagnosis;

import org.jspecify.annotations.NullMarked;
