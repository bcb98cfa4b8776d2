package org.careline.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortCheckTest {
    @Test
    void aPortSomebodyListensOnIsTakenAndItsHolderNamed() throws Exception {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = socket.getLocalPort();

            assertThat(PortCheck.isFree(port)).isFalse();
            assertThat(PortCheck.holder(port))
                    .hasValueSatisfying(holder -> assertThat(holder)
                            .startsWith("pid " + ProcessHandle.current().pid()));
        }
    }

    @Test
    void aPortIsFreeAgainOnceClosed() throws Exception {
        int port;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }

        assertThat(PortCheck.isFree(port)).isTrue();
        assertThat(PortCheck.holder(port)).isEmpty();
    }
}
