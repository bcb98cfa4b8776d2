package org.careline.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.8.8.8",
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "100.127.255.255",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.1",
                "192.0.2.1",
                "192.168.1.1",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.1",
                "203.0.113.9",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "fe80::1",
                "fc00::1",
                "fd12::1",
                "fec0::1",
                "ff02::1",
                "::ffff:10.0.0.1",
                "::ffff:127.0.0.1",
                "::10.0.0.1",
                "64:ff9b::a00:1",
                "64:ff9b:1::1",
                "2002:a00:1::",
                "2001::1",
                "2001:db8::1",
                "100::1",
                "3fff::1"
            })
    void whatIsNotPublicIsRefused(String address) throws UnknownHostException {
        assertThat(new PublicAddresses(false, List.of()).isAllowed(InetAddress.getByName(address)))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "8.8.8.8",
                "100.63.255.255",
                "100.128.0.1",
                "172.15.0.1",
                "172.32.0.1",
                "223.5.5.5",
                "2400:3200::1",
                "2606:4700::1111"
            })
    void whatIsPublicIsCalled(String address) throws UnknownHostException {
        assertThat(new PublicAddresses(false, List.of()).isAllowed(InetAddress.getByName(address)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.1.2.3", "169.254.169.254", "fd12::1"})
    void lettingLoopbackThroughLetsNothingElseThrough(String address) throws UnknownHostException {
        assertThat(new PublicAddresses(true, List.of()).isAllowed(InetAddress.getByName(address)))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.20.0.1", "10.20.255.255", "172.16.8.9", "fd12:3456::7", "::ffff:10.20.0.1"})
    void aNetworkTheOperatorHasNamedIsCalled(String address) throws UnknownHostException {
        assertThat(named().isAllowed(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.21.0.0", "10.19.255.255", "172.16.9.0", "192.168.1.1", "fd13::1", "::ffff:10.21.0.1"})
    void besideItNothingPrivateIs(String address) throws UnknownHostException {
        assertThat(named().isAllowed(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"64:ff9b::a14:1", "2002:a14:1::", "::10.20.0.1"})
    void whatAGatewayWouldTurnIntoANamedAddressIsNotNamedItself(String address) throws UnknownHostException {
        assertThat(named().isAllowed(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "::1",
                "169.254.169.254",
                "fe80::1",
                "100.100.100.200",
                "192.0.0.192",
                "fd00:ec2::254",
                "64:ff9b::7f00:1",
                "64:ff9b::a9fe:a9fe",
                "64:ff9b:1::6464:64c8",
                "::ffff:0:127.0.0.1"
            })
    void thisMachineItsLinkAndTheCloudsMetadataAreNeverCalled(String address) throws UnknownHostException {
        var wide = new PublicAddresses(
                false,
                List.of("10.0.0.0/8", "100.64.0.0/10", "192.0.0.0/24", "fc00::/7", "64:ff9b::/96", "64:ff9b:1::/48"));

        assertThat(wide.isAllowed(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"168.63.129.16", "64:ff9b::a83f:8110"})
    void aMetadataServiceUnderAPublicAddressIsNotCalledEither(String address) throws UnknownHostException {
        assertThat(new PublicAddresses(false, List.of()).isAllowed(InetAddress.getByName(address)))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.0/8",
                "127.0.0.1/32",
                "169.254.169.254/32",
                "0.0.0.0/0",
                "128.0.0.0/1",
                "::1/128",
                "::/0",
                "fe80::/64",
                "fe00::/7"
            })
    void aNetworkThatReachesThereIsRefusedAtTheStart(String network) {
        assertThatThrownBy(() -> new PublicAddresses(false, List.of(network)))
                .hasMessageContaining("careline.delivery.private-networks");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"10.0.0.0", "10.0.0.0/33", "10.1.0.0/8", "10.0.0.0/-1", "police.example/24", "fd00::/129", ""})
    void whatIsNoNetworkIsRefused(String network) {
        assertThatThrownBy(() -> new PublicAddresses(false, List.of(network)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static PublicAddresses named() {
        return new PublicAddresses(false, List.of("10.20.0.0/16", "172.16.8.0/24", "fd12:3456::/32"));
    }
}
