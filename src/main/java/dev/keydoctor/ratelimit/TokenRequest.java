package dev.keydoctor.ratelimit;

/**
 * A record of one bucket that a use takes a token from.
 *
 * @param limit what is limited
 * @param whose who uses it: an address, a course, or a key's fingerprint
 * @param bandwidth how much may be used
 * @param reserve how much is left to others
 */
record TokenRequest(Limit limit, String whose, BandwidthSpec bandwidth, long reserve) {

	TokenRequest(Limit limit, String whose, BandwidthSpec bandwidth) {
		this(limit, whose, bandwidth, 0);
	}

	/** The same, which leaves a share of the bucket to others. */
	TokenRequest leaving(double share) {
		return new TokenRequest(this.limit, this.whose, this.bandwidth, (long) (this.bandwidth.burst() * share));
	}

	/** The same with the part of one replica. */
	TokenRequest part(int replicas) {
		BandwidthSpec part = this.bandwidth.times(1.0 / replicas);
		return new TokenRequest(this.limit, this.whose, part, Math.min(this.reserve / replicas, part.burst() - 1));
	}

	@Override
	public String toString() {
		return "TokenRequest[" + this.limit + "]";
	}

}
