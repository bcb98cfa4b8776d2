package org.careline.notification.delivery;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Resolves a subscriber's host at connect time and refuses every target that is neither public nor in a network the
 * operator has named: private, shared and reserved ranges, also when written inside an IPv6 address. This machine, its
 * own link and the clouds' metadata services are never a target. One such address among several refuses the host.
 */
final class PublicAddresses implements DnsResolver {
    private static final List<Network> LOOPBACK = networks("127.0.0.0/8", "::1/128");

    /** Unspecified, link-local, site-local and multicast: no operator's network is there. */
    private static final List<Network> NEVER =
            networks("0.0.0.0/8", "169.254.0.0/16", "224.0.0.0/3", "::/128", "fe80::/10", "fec0::/10", "ff00::/8");

    /** Where a cloud's machines ask for their own secrets, outside the link-local range. */
    private static final List<Network> METADATA =
            networks("100.100.100.200/32", "168.63.129.16/32", "192.0.0.192/32", "fd00:ec2::254/128");

    /** IANA's registries of special-purpose addresses; of IPv6 only 2000::/3 is global unicast. */
    private static final List<Network> NOT_PUBLIC = networks(
            "10.0.0.0/8",
            "100.64.0.0/10",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.0.0/16",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "2001::/23",
            "2001:db8::/32",
            "2002::/16",
            "3fff::/20");

    private static final Network GLOBAL_UNICAST = Network.of("2000::/3");

    /** IPv6 addresses that end in an IPv4 one: compatible, translated, and the two prefixes of NAT64. */
    private static final List<Network> ENDING_IN_IPV4 =
            networks("::/96", "::ffff:0:0:0/96", "64:ff9b::/96", "64:ff9b:1::/48");

    private static final Network SIX_TO_FOUR = Network.of("2002::/16");

    private final boolean loopbackAllowed;
    private final List<Network> allowed;

    /** @throws IllegalArgumentException where a network is none, or reaches where no subscriber can be */
    PublicAddresses(boolean loopbackAllowed, List<String> allowed) {
        this.loopbackAllowed = loopbackAllowed;
        this.allowed = allowed.stream().map(Network::of).toList();
        for (var network : this.allowed) {
            Stream.concat(LOOPBACK.stream(), NEVER.stream())
                    .filter(network::overlaps)
                    .findFirst()
                    .ifPresent(never -> {
                        throw new IllegalArgumentException("careline.delivery.private-networks: " + written(network)
                                + " reaches into " + written(never) + ", which is never called");
                    });
        }
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        var addresses = InetAddress.getAllByName(host);
        for (var address : addresses) {
            if (!isAllowed(address)) {
                throw new UnknownHostException("not an address to call");
            }
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    boolean isAllowed(InetAddress address) {
        if (in(LOOPBACK, address)) {
            return loopbackAllowed;
        }
        if (isNever(address) || inside(address).filter(PublicAddresses::isNever).isPresent()) {
            return false;
        }
        return isPublic(address) || in(allowed, address);
    }

    private static boolean isNever(InetAddress address) {
        return in(LOOPBACK, address) || in(NEVER, address) || in(METADATA, address);
    }

    private static boolean isPublic(InetAddress address) {
        var unicast = address instanceof Inet4Address || GLOBAL_UNICAST.holds(address);
        return unicast && !in(NOT_PUBLIC, address);
    }

    /** The IPv4 address that a gateway on the way would call in place of this one. */
    private static Optional<InetAddress> inside(InetAddress address) {
        if (!(address instanceof Inet6Address)) {
            return Optional.empty();
        }
        if (SIX_TO_FOUR.holds(address)) {
            return Optional.of(four(address, 2));
        }
        return in(ENDING_IN_IPV4, address) ? Optional.of(four(address, 12)) : Optional.empty();
    }

    private static InetAddress four(InetAddress address, int from) {
        try {
            return InetAddress.getByAddress(Arrays.copyOfRange(address.getAddress(), from, from + 4));
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean in(List<Network> networks, InetAddress address) {
        return networks.stream().anyMatch(network -> network.holds(address));
    }

    private static List<Network> networks(String... written) {
        return Arrays.stream(written).map(Network::of).toList();
    }

    private static String written(Network network) {
        return network.first().getHostAddress() + "/" + network.bits();
    }
}
