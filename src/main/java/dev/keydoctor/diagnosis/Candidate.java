package dev.keydoctor.diagnosis;

/**
 * A verdict that fits the evidence.
 *
 * @param verdict the verdict
 * @param certainty how sure it is
 */
public record Candidate(Verdict verdict, Certainty certainty) {

}
