package org.careline.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.careline.local.Part;
import org.careline.local.RunningSuite;

/** One stretch of the load at one arrival rate, made by Gatling in a process of its own. */
final class Step {
    /** An assessment as the doctor's side saw it; microseconds of the wall clock. */
    record Accepted(UUID assessment, int level, long askedAt, long answeredAt) {}

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final RunningSuite suite;
    private final Path folder;

    Step(RunningSuite suite, Path folder) {
        this.suite = suite;
        this.folder = folder;
    }

    List<Accepted> run(int rate, int seconds, List<PatientPool.Patient> patients)
            throws IOException, InterruptedException {
        var visits = folder.resolve("visits-" + rate + ".csv");
        var accepted = folder.resolve("accepted-" + rate + ".csv");
        Files.write(visits, feed(patients));
        var log = folder.resolve("gatling-" + rate + ".log");
        var process = new ProcessBuilder(command(rate, seconds, visits, accepted))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (process.waitFor() > 2) {
            throw new IOException("Gatling ended with " + process.exitValue() + ", see " + log);
        }
        return Files.readAllLines(accepted).stream().map(Step::parse).toList();
    }

    /** Half of the visits at level 4, half below 3. */
    private List<String> feed(List<PatientPool.Patient> patients) {
        var day = LocalDate.now(ZONE);
        var lines = new ArrayList<String>(patients.size() + 1);
        lines.add("patient,token,key,day,level,danger,smashing,kinds");
        for (var i = 0; i < patients.size(); i++) {
            var patient = patients.get(i);
            var danger = i % 2 == 0;
            lines.add("%s,%s,%s,%s,%d,%s,%s,%s"
                    .formatted(
                            patient.id(),
                            suite.token(patient.doctor()),
                            UUID.randomUUID(),
                            day,
                            danger ? 4 : 0,
                            danger,
                            danger ? "continuing" : "none",
                            danger ? "\"[\"\"others\"\"]\"" : "[]"));
        }
        return lines;
    }

    private List<String> command(int rate, int seconds, Path visits, Path accepted) {
        var settings = Map.of(
                "careline.bench.followup", suite.url(Part.FOLLOWUP),
                "careline.bench.rate", rate,
                "careline.bench.seconds", seconds,
                "careline.bench.visits", visits.toAbsolutePath(),
                "careline.bench.accepted", accepted.toAbsolutePath());
        return Stream.of(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-Xmx512m",
                                "-XX:+UseSerialGC",
                                // It shares the processors with what it measures: it must not compile itself for half a
                                // step.
                                "-XX:TieredStopAtLevel=1",
                                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path")),
                        settings.entrySet().stream().map(setting -> "-D" + setting.getKey() + "=" + setting.getValue()),
                        Stream.of(
                                "io.gatling.app.Gatling",
                                "--simulation",
                                ChainSimulation.class.getName(),
                                "--results-folder",
                                folder.resolve("gatling").toString(),
                                "--no-reports"))
                .flatMap(part -> part)
                .toList();
    }

    private static Accepted parse(String line) {
        var fields = line.split(",", -1);
        return new Accepted(
                UUID.fromString(fields[0]),
                Integer.parseInt(fields[1]),
                Long.parseLong(fields[2]),
                Long.parseLong(fields[3]));
    }
}
