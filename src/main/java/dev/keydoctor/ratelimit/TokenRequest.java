package dev.keydoctor.ratelimit;

/**
 * One use that counts for somebody.
 *
 * @param limit what is limited
 * @param whose who uses it: an address, a course, or a key's fingerprint
 * @param allowance how much may be used
 */
record TokenRequest(Limit limit, String whose, BandwidthSpec allowance) {

	/** The same with the part of one replica. */
	TokenRequest part(int replicas) {
		return new TokenRequest(this.limit, this.whose, this.allowance.times(1.0 / replicas));
	}

	@Override
	public String toString() {
		return "Charge[" + this.limit + "]";
	}

}
