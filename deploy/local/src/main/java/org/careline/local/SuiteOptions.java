package org.careline.local;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.careline.local.process.Apart;
import org.careline.local.process.PidFile;
import org.careline.local.servers.KafkaNode;
import org.careline.local.tools.Checkout;
import org.careline.local.transport.Transport;

/**
 * How a suite shall run: from which checkout, with its data where, on which ports, and who hears of its steps.
 *
 * @param brokers of Kafka; none named: one, on the suite's own ports
 */
public record SuiteOptions(
        Checkout checkout,
        Path data,
        Ports ports,
        boolean training,
        Transport transport,
        List<KafkaNode> brokers,
        Consumer<String> out) {
    public SuiteOptions {
        brokers = brokers.isEmpty()
                ? List.of(KafkaNode.alone(ports.of(Part.KAFKA), ports.kafkaController()))
                : List.copyOf(brokers);
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
                List.of(),
                System.out::println);
    }

    /** A suite beside others: data in a folder of its own, free ports, no training runs. */
    public static SuiteOptions beside(Path data) {
        return new SuiteOptions(
                Checkout.here(), data, Ports.free(), false, Transport.ENCRYPTED, List.of(), System.out::println);
    }

    public SuiteOptions withPorts(Ports other) {
        return new SuiteOptions(checkout, data, other, training, transport, List.of(), out);
    }

    public SuiteOptions withData(Path other) {
        return new SuiteOptions(checkout, other, ports, training, transport, brokers, out);
    }

    public SuiteOptions withTraining(boolean wanted) {
        return new SuiteOptions(checkout, data, ports, wanted, transport, brokers, out);
    }

    SuiteOptions withTransport(Transport other) {
        return new SuiteOptions(checkout, data, ports, training, other, brokers, out);
    }

    public SuiteOptions withBrokers(List<KafkaNode> others) {
        return new SuiteOptions(checkout, data, ports, training, transport, others, out);
    }

    public SuiteOptions withOut(Consumer<String> other) {
        return new SuiteOptions(checkout, data, ports, training, transport, brokers, other);
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

    /** A process that is none of the parts. */
    Apart apart(String name) {
        return new Apart(
                new PidFile(data.resolve("run").resolve(name + ".pid")),
                data.resolve("log").resolve(name + ".log"));
    }

    /** Programs and caches are shared by all suites of a checkout: they hold no data. */
    Path shared() {
        return checkout.root().resolve(".careline");
    }
}
