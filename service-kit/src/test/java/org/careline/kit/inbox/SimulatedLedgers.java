package org.careline.kit.inbox;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A database in memory: transactions that are committed whole or not at all, and states to be set back to. */
final class SimulatedLedgers {

    /** What is committed. */
    static final class State {
        final Map<String, Ledger.Place> places = new HashMap<>();
        final Set<String> ids = new HashSet<>();
        final List<Arrival> parked = new ArrayList<>();
        final List<Arrival> later = new ArrayList<>();
        final List<String> heard = new ArrayList<>();
        final List<Gap> gaps = new ArrayList<>();

        State copy() {
            var copy = new State();
            copy.places.putAll(places);
            copy.ids.addAll(ids);
            copy.parked.addAll(parked);
            copy.later.addAll(later);
            copy.heard.addAll(heard);
            copy.gaps.addAll(gaps);
            return copy;
        }
    }

    private final List<State> commits = new ArrayList<>(List.of(new State()));

    State state() {
        return commits.getLast();
    }

    /** To a state that was committed once; later commits go on from there. */
    void setBack(int commitsAgo) {
        commits.add(commits.get(Math.max(0, commits.size() - 1 - commitsAgo)).copy());
    }

    /** The database as one replica reaches it. */
    Ledgers seenBy(Fate fate) {
        return new Ledgers() {
            @Override
            public <T> T call(Work<T> work) {
                fate.line(true);
                var state = state().copy();
                fate.enter(state);
                try {
                    var result = work.on(new Simulated(state, fate));
                    fate.line(false);
                    commits.add(state);
                    fate.line(false);
                    return result;
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                } finally {
                    fate.leave();
                }
            }
        };
    }

    /** What a listener's transaction sees; each line of it may be the last. */
    private record Simulated(State state, Fate fate) implements Ledger {
        private static String name(String topic, int partition) {
            return topic + "/" + partition;
        }

        @Override
        public Entered enter(String listener, Batch batch) {
            fate.line(false);
            var before = new HashMap<Integer, Place>();
            for (var span : batch.spans()) {
                var name = name(batch.topic(), span.partition());
                var place = state.places.get(name);
                if (place != null) {
                    before.put(span.partition(), place);
                }
                state.places.merge(
                        name,
                        new Place(span.end(), span.epoch()),
                        (kept, moved) ->
                                new Place(Math.max(kept.next(), moved.next()), Math.max(kept.epoch(), moved.epoch())));
            }
            fate.line(false);
            return new Entered(
                    batch.ids().stream().filter(state.ids::add).collect(Collectors.toCollection(HashSet::new)), before);
        }

        @Override
        public Map<Integer, Place> places(String listener, String topic) {
            fate.line(false);
            var places = new HashMap<Integer, Place>();
            state.places.forEach(
                    (name, place) -> places.put(Integer.parseInt(name.substring(name.indexOf('/') + 1)), place));
            return places;
        }

        @Override
        public void pass(String listener, String topic, Map<Integer, Place> places) {
            fate.line(false);
            places.forEach((partition, place) -> state.places.merge(
                    name(topic, partition),
                    place,
                    (kept, moved) ->
                            new Place(Math.max(kept.next(), moved.next()), Math.max(kept.epoch(), moved.epoch()))));
        }

        @Override
        public void beginAnew(String listener, String topic, int partition, int epoch) {
            fate.line(false);
            state.places.put(name(topic, partition), new Place(0, epoch));
        }

        @Override
        public void note(Gap gap) {
            fate.line(false);
            state.gaps.add(gap);
        }

        @Override
        public Set<Arrival.Lane> parkedLanes(String listener, Collection<Arrival.Lane> lanes) {
            fate.line(false);
            return state.parked.stream()
                    .map(Arrival::lane)
                    .filter(lanes::contains)
                    .collect(Collectors.toSet());
        }

        @Override
        public void park(String listener, Arrival arrival, String reason) {
            fate.line(false);
            state.parked.add(arrival);
        }

        @Override
        public void keepForLater(String listener, Arrival arrival, String type) {
            fate.line(false);
            state.later.add(arrival);
        }
    }

    /** What befalls one replica: on which line it dies, and what others do between its transactions. */
    static final class Fate {
        private int linesToLive = Integer.MAX_VALUE;
        private boolean dead;
        private List<Runnable> between = new ArrayList<>();
        private final List<State> entered = new ArrayList<>();

        void dieAfter(int lines) {
            linesToLive = lines;
        }

        /** Done by others before its next transaction. */
        void beforeItsNext(Runnable deed) {
            between.add(deed);
        }

        /** Done by others after so many more of its transactions. */
        void afterSome(int transactions, Runnable deed) {
            beforeItsNext(transactions == 0 ? deed : () -> afterSome(transactions - 1, deed));
        }

        boolean isDead() {
            return dead;
        }

        /** What its transaction under way writes to. */
        State state() {
            return entered.getLast();
        }

        private void enter(State state) {
            entered.add(state);
        }

        private void leave() {
            entered.removeLast();
        }

        void line(boolean betweenTransactions) {
            if (dead || linesToLive-- <= 0) {
                dead = true;
                throw new IllegalStateException("the replica is dead");
            }
            if (betweenTransactions && !between.isEmpty()) {
                var deeds = between;
                between = new ArrayList<>();
                deeds.forEach(Runnable::run);
            }
        }
    }
}
