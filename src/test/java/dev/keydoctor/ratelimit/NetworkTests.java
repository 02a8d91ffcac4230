package dev.keydoctor.ratelimit;

import java.net.InetAddress;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class NetworkTests {

	@ParameterizedTest
	@CsvSource({ "10.0.0.0/8, 10.255.1.2, true", "10.0.0.0/8, 11.0.0.1, false", "10.9.9.9/8, 10.1.1.1, true",
			"192.0.2.1, 192.0.2.1, true", "192.0.2.1, 192.0.2.2, false", "192.0.2.128/25, 192.0.2.127, false",
			"192.0.2.128/25, 192.0.2.200, true", "0.0.0.0/0, 203.0.113.9, true", "0.0.0.0/0, 2001:db8::1, false",
			"2001:db8::/33, 2001:db8:7fff::1, true", "2001:db8::/33, 2001:db8:8000::1, false",
			"::/0, 203.0.113.9, false", "203.0.113.0/24, ::ffff:203.0.113.9, true" })
	void aNetworkHoldsTheAddressesThatBeginLikeIt(String network, String address, boolean holds) {
		assertThat(Network.of(network).contains(InetAddress.ofLiteral(address))).isEqualTo(holds);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "example.org", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/x", "2001:db8::/129",
			"172.16/12", "10/8", "10.0.0/24", "167772160" })
	void anythingElseIsNoNetwork(String text) {
		assertThatIllegalArgumentException().isThrownBy(() -> Network.of(text));
	}

}
