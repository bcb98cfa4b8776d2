package org.careline.local;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** The order of starting: side by side what can be, each part as soon as those it stands on are ready. */
final class Start {
    private final SuiteOptions options;
    private final Progress progress;
    private final Supervisor supervisor;
    private final Parts parts;

    Start(SuiteOptions options, Progress progress, Supervisor supervisor, Parts parts) {
        this.options = options;
        this.progress = progress;
        this.supervisor = supervisor;
        this.parts = parts;
    }

    /** @param services beside the servers they stand on */
    void run(List<Part> services) throws Exception {
        var postgres = Lane.run(() -> start(Part.POSTGRES));
        var kafka = Lane.run(() -> start(Part.KAFKA));
        var keycloakProgram = Lane.run(this::prepareKeycloak);
        var lanes = new ArrayList<>(List.of(postgres, kafka));
        lanes.add(Lane.after(List.of(postgres, keycloakProgram), () -> start(Part.KEYCLOAK)));
        for (var service : services) {
            lanes.add(Lane.after(List.of(postgres, kafka), () -> startService(service)));
        }
        awaitAllOrFirstFailure(lanes);
    }

    private void prepareKeycloak() throws Exception {
        if (!parts.tools().hasKeycloak()) {
            progress.step(
                    "Keycloak 首次解包与构建 unpack and build, once",
                    () -> parts.tools().keycloak());
        }
    }

    private void startService(Part service) throws Exception {
        if (options.training() && parts.serviceProcess(service).needsTraining()) {
            progress.step(service.label() + " 学习快速启动 learn to start quickly, once", () -> train(service));
        }
        start(service);
    }

    private void train(Part service) throws Exception {
        var process = parts.serviceProcess(service);
        try {
            var child = supervisor.launch(service, process.trainingCommand());
            process.awaitAnswer(child);
            supervisor.stopTraining(service, process);
        } catch (Exception e) {
            throw new FailedPart(service, e);
        }
    }

    private void start(Part part) throws Exception {
        progress.step(part.label() + " 就绪 ready :" + options.ports().of(part), () -> {
            try {
                supervisor.start(part, parts.server(part));
            } catch (Exception e) {
                throw new FailedPart(part, e);
            }
        });
    }

    private static void awaitAllOrFirstFailure(List<CompletableFuture<Void>> lanes) throws Exception {
        var failed = new CompletableFuture<Object>();
        lanes.forEach(lane -> lane.whenComplete((_, failure) -> {
            if (failure != null) {
                failed.completeExceptionally(failure);
            }
        }));
        try {
            CompletableFuture.anyOf(CompletableFuture.allOf(lanes.toArray(CompletableFuture[]::new)), failed)
                    .join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }
}
