package org.careline.local;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The launcher's entry: {@code up}, {@code demo}, {@code bench chain}, {@code soak}, {@code status}, {@code stop}. */
public final class Careline {
    private static final Logger ROOT = Logger.getLogger("");
    private static final int END_OF_LOG = 30;

    private Careline() {}

    public static void main(String[] line) {
        // Clients of the servers that start and stop say much; what matters is shown as steps.
        ROOT.setLevel(Level.OFF);
        System.exit(run(List.of(line)));
    }

    private static int run(List<String> line) {
        try {
            return dispatch(Arguments.parse(line));
        } catch (RefusedStart | IllegalArgumentException e) {
            System.err.println(e.getMessage());
            return 2;
        } catch (Exception e) {
            System.err.println(e);
            return 1;
        }
    }

    private static int dispatch(Arguments arguments) throws Exception {
        return switch (arguments.command()) {
            case "up" -> new Session(arguments.options()).up();
            case "demo" -> new Session(arguments.options()).demo();
            case "bench" -> new Session(arguments.options()).bench(arguments.words());
            case "soak" -> Soaking.run(arguments.options(), arguments.words());
            case "status" -> Status.show(arguments.options());
            case "stop" -> Status.stop(arguments.options());
            default -> throw new IllegalArgumentException("未知命令 / unknown command: " + arguments.command());
        };
    }

    /** What a part said before it ended. */
    static void showEnd(SuiteOptions options, Part part) throws java.io.IOException {
        var log = options.log(part);
        System.err.println("\n" + part.label() + " 日志结尾 end of its log, " + log + ":");
        EndOfLog.of(log, END_OF_LOG).orElse(List.of()).forEach(line -> System.err.println("  | " + line));
    }
}
