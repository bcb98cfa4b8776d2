package org.careline.local;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import org.careline.local.tools.Checkout;
import org.careline.local.transport.Transport;

/**
 * How a suite shall run: from which checkout, with its data where, on which ports, and who hears of its steps.
 *
 * @param doors further ports the broker listens on, each with the port its clients are sent to, where a proxy stands before it
 */
public record SuiteOptions(
        Checkout checkout,
        Path data,
        Ports ports,
        boolean training,
        Transport transport,
        Map<Integer, Integer> doors,
        Consumer<String> out) {
    public SuiteOptions {
        doors = Map.copyOf(doors);
    }

    /** The suite of a newcomer: data in {@code .careline}, the usual ports, quick starts learned at the first start. */
    public static SuiteOptions usual() {
        var checkout = Checkout.here();
        return new SuiteOptions(
                checkout,
                checkout.root().resolve(".careline"),
                new Ports(Ports.USUAL),
                true,
                Transport.ENCRYPTED,
                Map.of(),
                System.out::println);
    }

    /** A suite beside others: data in a folder of its own, free ports, no training runs. */
    public static SuiteOptions beside(Path data) {
        return new SuiteOptions(
                Checkout.here(), data, Ports.free(), false, Transport.ENCRYPTED, Map.of(), System.out::println);
    }

    public SuiteOptions withPorts(Ports other) {
        return new SuiteOptions(checkout, data, other, training, transport, doors, out);
    }

    public SuiteOptions withData(Path other) {
        return new SuiteOptions(checkout, other, ports, training, transport, doors, out);
    }

    public SuiteOptions withTraining(boolean wanted) {
        return new SuiteOptions(checkout, data, ports, wanted, transport, doors, out);
    }

    SuiteOptions withTransport(Transport other) {
        return new SuiteOptions(checkout, data, ports, training, other, doors, out);
    }

    public SuiteOptions withDoors(Map<Integer, Integer> others) {
        return new SuiteOptions(checkout, data, ports, training, transport, others, out);
    }

    public SuiteOptions withOut(Consumer<String> other) {
        return new SuiteOptions(checkout, data, ports, training, transport, doors, other);
    }

    Path secrets() {
        return data.resolve("secrets");
    }

    Path log(Part part) {
        return data.resolve("log").resolve(part.fileName() + ".log");
    }

    Path pidFile(Part part) {
        return data.resolve("run").resolve(part.fileName() + ".pid");
    }

    /** Programs and caches are shared by all suites of a checkout: they hold no data. */
    Path shared() {
        return checkout.root().resolve(".careline");
    }
}
