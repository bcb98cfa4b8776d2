package org.careline.notification.delivery;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Resolves a subscriber's host at connect time and refuses every target that is not public: loopback, private,
 * link-local, multicast, shared and reserved ranges, also when written inside an IPv6 address. One such address among
 * several refuses the host.
 */
final class PublicAddresses implements DnsResolver {
    /** IANA special-purpose registry, IPv4. */
    private static final List<Range> NOT_PUBLIC = List.of(
            Range.of(0, 0, 8),
            Range.of(10, 0, 8),
            Range.of(100, 64, 10),
            Range.of(127, 0, 8),
            Range.of(169, 254, 16),
            Range.of(172, 16, 12),
            Range.of(192, 0, 24),
            new Range(0xC0000200, 24),
            Range.of(192, 88, 16),
            Range.of(192, 168, 16),
            Range.of(198, 18, 15),
            new Range(0xC6336400, 24),
            new Range(0xCB007100, 24),
            Range.of(224, 0, 3));

    private final boolean loopbackAllowed;

    PublicAddresses(boolean loopbackAllowed) {
        this.loopbackAllowed = loopbackAllowed;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        var addresses = InetAddress.getAllByName(host);
        for (var address : addresses) {
            if (!isAllowed(address)) {
                throw new UnknownHostException("not a public address");
            }
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    boolean isAllowed(InetAddress address) {
        if (address.isLoopbackAddress()) {
            return loopbackAllowed;
        }
        return switch (address) {
            case Inet4Address four -> isPublic(four.getAddress(), 0);
            case Inet6Address six -> isPublic(six);
            default -> false;
        };
    }

    /** Global unicast is 2000::/3; what carries an IPv4 address inside (6to4, Teredo) or is for documentation is not. */
    private static boolean isPublic(Inet6Address address) {
        var bytes = address.getAddress();
        var first = word(bytes, 0);
        var second = word(bytes, 2);
        if ((first & 0xE000) != 0x2000 || first == 0x2002) {
            return false;
        }
        return !(first == 0x2001 && (second < 0x200 || second == 0xDB8)) && first != 0x3FFF;
    }

    private static boolean isPublic(byte[] bytes, int from) {
        var number = (word(bytes, from) << 16) | word(bytes, from + 2);
        return NOT_PUBLIC.stream().noneMatch(range -> range.holds(number));
    }

    private static int word(byte[] bytes, int at) {
        return (Byte.toUnsignedInt(bytes[at]) << 8) | Byte.toUnsignedInt(bytes[at + 1]);
    }

    private record Range(int start, int bits) {
        static Range of(int first, int second, int bits) {
            return new Range((first << 24) | (second << 16), bits);
        }

        boolean holds(int address) {
            return (address ^ start) >>> (32 - bits) == 0;
        }
    }
}
