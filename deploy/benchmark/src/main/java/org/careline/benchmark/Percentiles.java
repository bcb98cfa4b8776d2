package org.careline.benchmark;

import java.util.Arrays;
import java.util.Collection;

/** Nearest-rank percentiles of durations in milliseconds. */
record Percentiles(int count, double p50, double p95, double p99, double max) {

    static Percentiles ofMicros(Collection<Long> micros) {
        var sorted = micros.stream().mapToLong(Long::longValue).sorted().toArray();
        return new Percentiles(sorted.length, rank(sorted, 50), rank(sorted, 95), rank(sorted, 99), rank(sorted, 100));
    }

    private static double rank(long[] sorted, int percent) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        var index = (int) Math.ceil(percent / 100.0 * sorted.length) - 1;
        return Arrays.stream(sorted).skip(Math.max(0, index)).findFirst().orElseThrow() / 1000.0;
    }

    @Override
    public String toString() {
        return "p50 %.1f  p95 %.1f  p99 %.1f  max %.1f ms (%d)".formatted(p50, p95, p99, max, count);
    }
}
