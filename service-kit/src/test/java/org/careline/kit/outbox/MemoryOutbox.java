package org.careline.kit.outbox;

import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The outbox as the relay's SQL knows it, in memory: what was taken by an id late may be committed late. */
final class MemoryOutbox {
    private static final OffsetDateTime BEGIN = OffsetDateTime.parse("2026-11-29T08:00:00+08:00");

    final TreeMap<Long, OutboxRow> events = new TreeMap<>();
    final TreeMap<Long, OutboxRow> waiting = new TreeMap<>();
    final TreeMap<Long, OutboxRow> parked = new TreeMap<>();
    final Set<Long> told = new TreeSet<>();
    private final Map<Lane, OutboxRow> late = new HashMap<>();
    private final Predicate<ToldRow> acknowledged;
    private long ids;
    Object owner = new Object();
    Optional<Replay> replay = Optional.empty();
    boolean replayEndedLately;

    MemoryOutbox(Predicate<ToldRow> acknowledged) {
        this.acknowledged = acknowledged;
    }

    /** A transaction of this lane waits for the one before it. */
    void append(Lane lane, boolean committedLate) {
        commit(lane);
        var id = ++ids;
        var row = new OutboxRow(
                id, BEGIN.plusSeconds(id), Long.toString(id), lane.topic(), lane.key(), Long.toString(id), false);
        if (committedLate) {
            late.put(lane, row);
        } else {
            commit(row);
        }
    }

    void commitAll() {
        List.copyOf(late.keySet()).forEach(this::commit);
    }

    private void commit(Lane lane) {
        Optional.ofNullable(late.remove(lane)).ifPresent(this::commit);
    }

    private void commit(OutboxRow row) {
        events.put(row.id(), row);
        waiting.put(row.id(), row);
    }

    void retryAll() {
        waiting.putAll(parked);
        parked.clear();
    }

    void askForReplay(long from) {
        var last = events.isEmpty() ? 0 : events.lastKey();
        var least = replay.map(before -> Math.min(
                        before.from().toEpochSecond(), BEGIN.plusSeconds(from).toEpochSecond()))
                .orElse(BEGIN.plusSeconds(from).toEpochSecond());
        var begin = BEGIN.plusSeconds(least - BEGIN.toEpochSecond());
        replay = Optional.of(new Replay(replay.map(Replay::id).orElse(0L) + 1, begin, 0, last));
    }

    long newest(Lane lane) {
        return events.values().stream()
                .filter(row -> row.lane().equals(lane))
                .mapToLong(OutboxRow::id)
                .max()
                .orElseThrow();
    }

    void cancelReplay() {
        replay = Optional.empty();
        replayEndedLately = true;
    }

    private static OutboxRow again(OutboxRow row) {
        return new OutboxRow(row.id(), row.appendedAt(), row.eventId(), row.topic(), row.key(), row.payload(), true);
    }

    /** As one relay sees it, for as long as it is its own. */
    final class Session implements Waiting, Replaying {
        private final Runnable held;
        private final Runnable looked;

        /**
         * @param held what may hold the relay up between reading and going on
         * @param looked it learns which replay there is
         */
        Session(Runnable held, Runnable looked) {
            this.held = held;
            this.looked = looked;
            owner = this;
        }

        private void mine() throws SQLException {
            if (owner != this) {
                throw new SQLException("this relay has lost its lock");
            }
        }

        @Override
        public List<OutboxRow> look(long from, Collection<String> notTopics, Collection<Lane> notLanes, int limit)
                throws SQLException {
            mine();
            var stopped = new HashSet<Lane>(notLanes);
            parked.values().forEach(row -> stopped.add(row.lane()));
            waiting.headMap(from).values().forEach(row -> stopped.add(row.lane()));
            var rows = waiting.tailMap(from).values().stream()
                    .filter(row -> !notTopics.contains(row.topic()) && !stopped.contains(row.lane()))
                    .limit(limit)
                    .toList();
            held.run();
            return rows;
        }

        @Override
        public void told(List<ToldRow> rows) throws SQLException {
            if (rows.isEmpty()) {
                return;
            }
            held.run();
            mine();
            for (var row : rows) {
                if (!acknowledged.test(row)) {
                    throw new AssertionError(row + " is marked and was never acknowledged");
                }
                waiting.remove(row.row().id());
                told.add(row.row().id());
            }
        }

        @Override
        public void park(OutboxRow row, String reason) throws SQLException {
            mine();
            Optional.ofNullable(waiting.remove(row.id())).ifPresent(was -> parked.put(row.id(), was));
        }

        @Override
        public Optional<Replay> underWay() throws SQLException {
            mine();
            looked.run();
            return replay;
        }

        @Override
        public List<OutboxRow> next(Replay under, int limit) throws SQLException {
            mine();
            var rows = toBeToldAgain(under)
                    .filter(row -> !Simulation.COMPACTED.contains(row.topic()) || newest(row))
                    .limit(Math.min(limit, 4))
                    .map(MemoryOutbox::again)
                    .toList();
            held.run();
            return rows;
        }

        private boolean newest(OutboxRow row) {
            return events.tailMap(row.id(), false).values().stream()
                    .noneMatch(other -> other.lane().equals(row.lane()) && !parked.containsKey(other.id()));
        }

        @Override
        public List<OutboxRow> ahead(Replay under, Collection<Lane> lanes) throws SQLException {
            mine();
            return new ArrayList<>(toBeToldAgain(under)
                    .filter(row -> lanes.contains(row.lane()) && !Simulation.COMPACTED.contains(row.topic()))
                    .map(MemoryOutbox::again)
                    .toList());
        }

        private Stream<OutboxRow> toBeToldAgain(Replay under) {
            return events
                    .subMap(under.position(), false, Math.max(under.position(), under.last()), true)
                    .values()
                    .stream()
                    .filter(row -> !row.appendedAt().isBefore(under.from()))
                    .filter(row -> !waiting.containsKey(row.id()) && !parked.containsKey(row.id()));
        }

        @Override
        public void reached(Replay under, long position, int told) throws SQLException {
            mine();
            if (replay.filter(now -> now.id() == under.id()).isPresent()) {
                replay = Optional.of(new Replay(under.id(), under.from(), position, under.last()));
            }
        }

        @Override
        public void done(Replay under) throws SQLException {
            mine();
            if (replay.filter(now -> now.id() == under.id()).isPresent()) {
                cancelReplay();
            }
        }
    }
}
