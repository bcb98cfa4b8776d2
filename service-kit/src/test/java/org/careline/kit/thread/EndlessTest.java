package org.careline.kit.thread;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class EndlessTest {
    @Test
    void anErrorEndsNoThreadAndIsCounted() throws InterruptedException {
        var meters = new SimpleMeterRegistry();
        var turns = new AtomicInteger();
        var wentOn = new CountDownLatch(1);
        var thread = Endless.thread(
                "sending",
                () -> {
                    if (turns.incrementAndGet() == 1) {
                        throw new StackOverflowError("as if");
                    }
                    wentOn.countDown();
                    Thread.sleep(60_000);
                },
                meters);
        thread.start();

        assertThat(wentOn.await(30, TimeUnit.SECONDS)).isTrue();

        assertThat(meters.counter("careline.thread.failures", "thread", "sending")
                        .count())
                .isEqualTo(1);
        thread.interrupt();
        assertThat(thread.join(java.time.Duration.ofSeconds(30))).isTrue();
    }
}
