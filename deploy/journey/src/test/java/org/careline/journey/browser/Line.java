package org.careline.journey.browser;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The line between a browser and the suite (a SOCKS 5 relay on the loopback address), which can be cut without either end being told. */
final class Line implements AutoCloseable {
    private static final byte[] NO_SIGN_IN = {5, 0};
    private static final byte[] CONNECTED = {5, 0, 0, 1, 0, 0, 0, 0, 0, 0};
    private static final int BY_NAME = 3;

    private final ServerSocket entry;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;

    Line() {
        try {
            entry = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::accept);
    }

    String address() {
        return "socks5://127.0.0.1:" + entry.getLocalPort();
    }

    /** From now on nothing gets through, and nobody hears that it does not. */
    void cut() {
        cut = true;
    }

    /** The network is back; what was open before is broken. */
    void mend() {
        cut = false;
        open.forEach(Line::end);
    }

    private void accept() {
        while (!entry.isClosed()) {
            try {
                var browser = entry.accept();
                threads.execute(() -> connect(browser));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void connect(Socket browser) {
        open.add(browser);
        try {
            var in = new DataInputStream(browser.getInputStream());
            in.skipNBytes(1);
            in.skipNBytes(in.readUnsignedByte());
            browser.getOutputStream().write(NO_SIGN_IN);
            in.skipNBytes(3);
            var host = in.readUnsignedByte() == BY_NAME
                    ? new String(in.readNBytes(in.readUnsignedByte()))
                    : InetAddress.getByAddress(in.readNBytes(4)).getHostAddress();
            var suite = new Socket(host, in.readUnsignedShort());
            open.add(suite);
            browser.getOutputStream().write(CONNECTED);
            threads.execute(() -> carry(suite, browser));
            carry(browser, suite);
        } catch (IOException e) {
            end(browser);
        }
    }

    private void carry(Socket from, Socket to) {
        var buffer = new byte[16_384];
        try {
            for (var read = from.getInputStream().read(buffer);
                    read >= 0;
                    read = from.getInputStream().read(buffer)) {
                if (!cut) {
                    to.getOutputStream().write(buffer, 0, read);
                }
            }
        } catch (IOException e) {
            // One of the two has gone: so does the other.
        } finally {
            end(from);
            end(to);
        }
    }

    private static void end(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        entry.close();
        open.forEach(Line::end);
        threads.shutdown();
    }
}
