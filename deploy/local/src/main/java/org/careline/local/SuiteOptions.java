package org.careline.local;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.careline.local.tools.Checkout;
import org.careline.local.transport.Transport;

/** How a suite shall run: from which checkout, with its data where, on which ports, and who hears of its steps. */
public record SuiteOptions(
        Checkout checkout, Path data, Ports ports, boolean training, Transport transport, Consumer<String> out) {
    /** The suite of a newcomer: data in {@code .careline}, the usual ports, quick starts learned at the first start. */
    public static SuiteOptions usual() {
        var checkout = Checkout.here();
        return new SuiteOptions(
                checkout,
                checkout.root().resolve(".careline"),
                new Ports(Ports.USUAL),
                true,
                Transport.ENCRYPTED,
                System.out::println);
    }

    /** A suite beside others: data in a folder of its own, free ports, no training runs. */
    public static SuiteOptions beside(Path data) {
        return new SuiteOptions(Checkout.here(), data, Ports.free(), false, Transport.ENCRYPTED, System.out::println);
    }

    public SuiteOptions withPorts(Ports other) {
        return new SuiteOptions(checkout, data, other, training, transport, out);
    }

    public SuiteOptions withData(Path other) {
        return new SuiteOptions(checkout, other, ports, training, transport, out);
    }

    public SuiteOptions withTraining(boolean wanted) {
        return new SuiteOptions(checkout, data, ports, wanted, transport, out);
    }

    SuiteOptions withTransport(Transport other) {
        return new SuiteOptions(checkout, data, ports, training, other, out);
    }

    public SuiteOptions withOut(Consumer<String> other) {
        return new SuiteOptions(checkout, data, ports, training, transport, other);
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
