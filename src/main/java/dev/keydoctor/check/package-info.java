/**
 * The forms, the steps of a check, its progress, and the report. {@link CheckAdmission}
 * admits the check of a key and {@link KeyCheck} takes its steps; {@link Explainer}
 * judges a pasted text. Both end in a report, which {@link ReportPages} puts together for
 * its page.
 */
@NullMarked
package dev.keydoctor.check;

import org.jspecify.annotations.NullMarked;
