package org.careline.soak.twins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The doors between a replica and what it needs. */
class ProxyTest {
    private static final int A_MOMENT = 300;

    private ServerSocket server;
    private Proxy proxy;
    private Socket client;
    private Socket behind;

    @BeforeEach
    void connect() throws IOException {
        server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        proxy = Proxy.open(0, server.getLocalPort());
        client = new Socket(InetAddress.getLoopbackAddress(), proxy.port());
        behind = server.accept();
        client.setSoTimeout(A_MOMENT);
        behind.setSoTimeout(A_MOMENT);
    }

    @AfterEach
    void close() throws IOException {
        client.close();
        behind.close();
        proxy.close();
        server.close();
    }

    @Test
    void whatIsSaidArrivesBothWays() throws IOException {
        client.getOutputStream().write(1);
        behind.getOutputStream().write(2);

        assertThat(behind.getInputStream().read()).isEqualTo(1);
        assertThat(client.getInputStream().read()).isEqualTo(2);
    }

    @Test
    void inSilenceNothingArrivesUntilItIsOver() throws IOException {
        proxy.turn(Weather.SILENT);
        client.getOutputStream().write(1);
        assertThatThrownBy(() -> behind.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);

        proxy.turn(Weather.CLEAR);
        assertThat(behind.getInputStream().read()).isEqualTo(1);
    }

    @Test
    void oneWayTheQuestionArrivesAndTheAnswerDoesNot() throws IOException {
        proxy.turn(Weather.ONE_WAY);
        client.getOutputStream().write(1);
        behind.getOutputStream().write(2);

        assertThat(behind.getInputStream().read()).isEqualTo(1);
        assertThatThrownBy(() -> client.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);
    }

    @Test
    void aResetBreaksWhatIsOpenAndLetsNewOnesIn() throws IOException {
        client.getOutputStream().write(1);
        assertThat(behind.getInputStream().read()).isEqualTo(1);

        proxy.reset();

        assertThatThrownBy(() -> client.getInputStream().read())
                .isInstanceOf(IOException.class)
                .isNotInstanceOf(SocketTimeoutException.class);
        try (var next = new Socket(InetAddress.getLoopbackAddress(), proxy.port());
                var accepted = server.accept()) {
            next.getOutputStream().write(3);
            assertThat(accepted.getInputStream().read()).isEqualTo(3);
        }
    }

    @Test
    void whenOneEndLeavesTheOtherHearsOfIt() throws IOException {
        client.close();

        assertThat(behind.getInputStream().read()).isEqualTo(-1);
    }
}
