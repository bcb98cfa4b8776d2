package org.careline.local.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CrewTest {
    private final List<String> told = Collections.synchronizedList(new ArrayList<>());

    @Test
    void aRowIsWorkedInItsOrder() throws InterruptedException {
        var entered = Collections.synchronizedList(new ArrayList<Integer>());
        var row = IntStream.range(0, 50)
                .<Runnable>mapToObj(number -> () -> entered.add(number))
                .toList();

        crew(50).work(List.of(row));

        assertThat(entered).isSorted().hasSize(50);
    }

    @Test
    void rowsAreWorkedSideBySide() throws InterruptedException {
        var bothHere = new CountDownLatch(2);
        Runnable waitsForTheOther = () -> {
            bothHere.countDown();
            try {
                assertThat(bothHere.await(10, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        };

        crew(2).work(List.of(List.of(waitsForTheOther), List.of(waitsForTheOther)));

        assertThat(told).contains("step 2/2");
    }

    @Test
    void anEntryThatIsRefusedEndsTheLoadingWithItsReason() {
        Runnable refused = () -> {
            throw new IllegalStateException("answered 403");
        };

        assertThatThrownBy(() -> crew(1).work(List.of(List.of(refused)))).hasRootCauseMessage("answered 403");
    }

    private Crew crew(int of) {
        return new Crew("step", of, (step, done, all) -> told.add(step + " " + done + "/" + all));
    }
}
