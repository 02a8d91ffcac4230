package dev.keydoctor.ratelimit;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.HexFormat;
import java.util.regex.Pattern;

import dev.keydoctor.site.SettingException;

/**
 * A record of neighbouring addresses: all that begin with the same bits. An IPv6 address
 * that stands for an IPv4 address is one. The library ipaddress would be 927 KB for it.
 *
 * @param bits the bits as hexadecimal digits, zero beyond the length
 * @param length how many bits count
 */
record Network(String bits, int length) {

	/** A whole address: the JDK reads {@code 172.16} as 172.0.0.16. */
	private static final Pattern IPV4 = Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){3}");

	private static final int IPV4_DIGITS = 8;

	static Network of(InetAddress address, int length) {
		byte[] bytes = address.getAddress();
		if (length < 0 || length > bytes.length * 8) {
			throw new SettingException("names a network that has not so many bits");
		}
		for (int i = 0; i < bytes.length; i++) {
			int kept = Math.clamp(length - i * 8L, 0, 8);
			bytes[i] &= (byte) (0xff00 >> kept);
		}
		return new Network(HexFormat.of().formatHex(bytes), length);
	}

	/**
	 * Reads {@code 10.0.0.0/8}, {@code 2001:db8::/32} or one address, as it is
	 * configured.
	 */
	public static Network of(String text) {
		String[] parts = text.strip().split("/", 2);
		if (!parts[0].contains(":") && !IPV4.matcher(parts[0]).matches()) {
			throw unreadable();
		}
		InetAddress address;
		int length;
		try {
			address = InetAddress.ofLiteral(parts[0]);
			length = (parts.length > 1) ? Integer.parseInt(parts[1]) : address.getAddress().length * 8;
		}
		catch (IllegalArgumentException ex) {
			throw unreadable();
		}
		return of(address, length);
	}

	private static SettingException unreadable() {
		return new SettingException("is no network and no address");
	}

	/** What one line to the internet or one machine has: a /32, or a /64 of IPv6. */
	static Network hostPrefix(InetAddress address) {
		return of(address, (address instanceof Inet4Address) ? 32 : 64);
	}

	/** What somebody with a whole range has: a /24, or a /48 of IPv6. */
	static Network sitePrefix(InetAddress address) {
		return of(address, (address instanceof Inet4Address) ? 24 : 48);
	}

	/**
	 * Whether it is wider than any private network: 10.0.0.0/8 is the widest, or fc00::/7
	 * of IPv6. Two halves of the internet are all of it.
	 */
	boolean isWiderThanPrivate() {
		return this.length < ((this.bits.length() == IPV4_DIGITS) ? 8 : 7);
	}

	boolean contains(InetAddress address) {
		int width = address.getAddress().length;
		return width * 2 == this.bits.length() && equals(of(address, this.length));
	}

}
