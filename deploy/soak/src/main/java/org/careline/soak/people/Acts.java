package org.careline.soak.people;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.careline.local.client.Answer;
import org.careline.local.client.Api;
import org.careline.soak.history.History;
import org.careline.soak.history.Line;
import org.careline.soak.history.Line.Refused;
import org.careline.soak.history.Line.Unclear;
import org.jspecify.annotations.Nullable;

/** Does an act and writes down how it ended: done, refused, or unclear. */
final class Acts {
    private final Calls calls;
    private final History history;

    Acts(Calls calls, History history) {
        this.calls = calls;
        this.history = history;
    }

    /** When an act was asked for and when its answer was there. */
    record When(Instant asked, Instant answered) {}

    Calls calls() {
        return calls;
    }

    /** @param line what is written down once it is done */
    Optional<Answer> act(
            String name, @Nullable UUID patient, Function<Api, Answer> call, BiFunction<When, Answer, Line> line) {
        var asked = Instant.now();
        var answer = calls.ask(call);
        var now = Instant.now();
        if (answer.isEmpty()) {
            history.write(new Unclear(asked, now, patient, name));
        } else if (!answer.get().ok()) {
            history.write(new Refused(asked, now, patient, name, answer.get().status()));
        } else {
            history.write(line.apply(new When(asked, now), answer.get()));
        }
        return answer.filter(Answer::ok);
    }
}
