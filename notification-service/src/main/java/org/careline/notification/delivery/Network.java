package org.careline.notification.delivery;

import java.net.InetAddress;
import java.util.Arrays;

/** A block of addresses 网段, written as its first address and how many bits its addresses share: {@code 10.20.0.0/16}. */
record Network(InetAddress first, int bits) {
    Network {
        if (bits < 0 || bits > width(first)) {
            throw new IllegalArgumentException("no network: " + first.getHostAddress() + "/" + bits);
        }
        if (!Arrays.equals(first.getAddress(), cut(first, bits))) {
            throw new IllegalArgumentException("not the first address of its network: " + first.getHostAddress());
        }
    }

    static Network of(String written) {
        var parts = written.strip().split("/", -1);
        if (parts.length != 2 || !parts[1].matches("[0-9]{1,3}")) {
            throw new IllegalArgumentException("a network is written as 10.20.0.0/16, not: " + written);
        }
        return new Network(InetAddress.ofLiteral(parts[0]), Integer.parseInt(parts[1]));
    }

    boolean holds(InetAddress address) {
        return width(address) == width(first) && Arrays.equals(cut(address, bits), first.getAddress());
    }

    /** Two blocks are apart, or one lies inside the other. */
    boolean overlaps(Network other) {
        return holds(other.first) || other.holds(first);
    }

    private static int width(InetAddress address) {
        return address.getAddress().length * Byte.SIZE;
    }

    /** The address with every bit behind the shared ones off. */
    private static byte[] cut(InetAddress address, int bits) {
        var bytes = address.getAddress();
        for (var bit = bits; bit < width(address); bit++) {
            bytes[bit / Byte.SIZE] &= (byte) ~(0x80 >> bit % Byte.SIZE);
        }
        return bytes;
    }
}
