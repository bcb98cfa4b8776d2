package org.careline.local.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Optional;

/** Tells before anything starts whether a port is free, and who holds it when it is not. */
public final class PortCheck {
    private PortCheck() {}

    public static boolean isFree(int port) {
        return canListen(new InetSocketAddress(port))
                && canListen(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    }

    private static boolean canListen(InetSocketAddress address) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(address);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** The holder as {@code pid 4711: /usr/bin/python3 -m http.server}, where it can be seen. */
    public static Optional<String> holder(int port) throws IOException, InterruptedException {
        return PortHolder.of(port).map(PortCheck::description);
    }

    private static String description(ProcessHandle process) {
        var info = process.info();
        var command = info.commandLine().or(info::command).orElse("?");
        return "pid " + process.pid() + ": " + (command.length() > 120 ? command.substring(0, 120) + "…" : command);
    }
}
