package org.careline.notification;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** A machine that takes what it is sent and, once told to hang, answers nothing until the caller has enough. */
final class HangingSubscriber implements AutoCloseable {
    private static final Pattern LENGTH = Pattern.compile("(?i)content-length: *(\\d+)");

    private final ServerSocket server;
    private final AtomicInteger answered = new AtomicInteger();
    private final AtomicInteger hanging = new AtomicInteger();
    private final AtomicInteger cut = new AtomicInteger();
    private volatile boolean hangs;

    HangingSubscriber() {
        try {
            server = new ServerSocket(0, 100, InetAddress.getByName("localhost"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::acceptForEver);
    }

    String url() {
        return "http://localhost:" + server.getLocalPort() + "/alerts";
    }

    void hang() {
        hangs = true;
    }

    int answered() {
        return answered.get();
    }

    /** Calls that wait for an answer. */
    int hanging() {
        return hanging.get();
    }

    /** Calls the caller gave up. */
    int cut() {
        return cut.get();
    }

    private void acceptForEver() {
        try {
            while (true) {
                var socket = server.accept();
                Thread.ofVirtual().start(() -> serve(socket));
            }
        } catch (IOException e) {
            // closed
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            var in = new BufferedInputStream(socket.getInputStream());
            while (readRequest(in)) {
                if (hangs) {
                    hanging.incrementAndGet();
                    var ended = in.read() < 0;
                    hanging.decrementAndGet();
                    cut.addAndGet(ended ? 1 : 0);
                    return;
                }
                answered.incrementAndGet();
                socket.getOutputStream().write("HTTP/1.1 204 No Content\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            }
        } catch (IOException e) {
            cut.incrementAndGet();
        }
    }

    private static boolean readRequest(InputStream in) throws IOException {
        var head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.US_ASCII).endsWith("\r\n\r\n")) {
            var next = in.read();
            if (next < 0) {
                return false;
            }
            head.write(next);
        }
        var length = LENGTH.matcher(head.toString(StandardCharsets.US_ASCII));
        in.readNBytes(length.find() ? Integer.parseInt(length.group(1)) : 0);
        return true;
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
