package dev.keydoctor.ratelimit;

/**
 * One use that counts for somebody.
 *
 * @param limit what is limited
 * @param whose who uses it: an address, a course, or a key's fingerprint
 * @param bandwidth how much may be used
 */
record TokenRequest(Limit limit, String whose, BandwidthSpec bandwidth) {

	/** The same with the part of one replica. */
	TokenRequest part(int replicas) {
		return new TokenRequest(this.limit, this.whose, this.bandwidth.times(1.0 / replicas));
	}

	@Override
	public String toString() {
		return "TokenRequest[" + this.limit + "]";
	}

}
