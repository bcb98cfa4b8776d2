package org.careline.notification.domain.facts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.careline.events.WithdrawalReason;

/** Everything known of one person, as heard and in no order. What is asked for by id is found without a search. */
public final class Facts {
    public static final Facts NONE = new Facts(List.of(), Map.of(), Person.UNKNOWN, List.of(), false);

    private final List<Assessment> assessments;
    private final Map<UUID, WithdrawalReason> withdrawn;
    private final Person person;
    private final List<Stay> stays;
    private final boolean incomplete;
    private final Map<UUID, Assessment> byId;
    private final Map<UUID, Assessment> corrections;

    /**
     * @param withdrawn by assessment, kept also for those never heard
     * @param incomplete an event about the person could not be read 有未读事件
     */
    public Facts(
            List<Assessment> assessments,
            Map<UUID, WithdrawalReason> withdrawn,
            Person person,
            List<Stay> stays,
            boolean incomplete) {
        this.assessments = List.copyOf(assessments);
        this.withdrawn = Map.copyOf(withdrawn);
        this.person = person;
        this.stays = List.copyOf(stays);
        this.incomplete = incomplete;
        this.byId = assessments.stream()
                .collect(Collectors.toMap(Assessment::id, Function.identity(), (first, second) -> first));
        this.corrections = assessments.stream()
                .filter(one -> one.replaces() != null)
                .collect(Collectors.toMap(
                        Assessment::replaces,
                        Function.identity(),
                        (first, second) -> first.assessedAt().isAfter(second.assessedAt()) ? first : second));
    }

    public List<Assessment> assessments() {
        return assessments;
    }

    public Map<UUID, WithdrawalReason> withdrawn() {
        return withdrawn;
    }

    public Person person() {
        return person;
    }

    public List<Stay> stays() {
        return stays;
    }

    public boolean incomplete() {
        return incomplete;
    }

    /** What counts today 有效: not imported, not withdrawn, not replaced; what was replaced never stands again. */
    public List<Assessment> standing() {
        return assessments.stream()
                .filter(one -> !one.imported())
                .filter(one -> !withdrawn.containsKey(one.id()) && !corrections.containsKey(one.id()))
                .toList();
    }

    public Optional<Assessment> heard(UUID assessment) {
        return Optional.ofNullable(byId.get(assessment));
    }

    /** The entries this one goes back to, the nearest first. */
    public List<UUID> corrects(Assessment correction) {
        var before = new ArrayList<UUID>();
        var next = correction.replaces();
        while (next != null && !before.contains(next)) {
            before.add(next);
            var entry = byId.get(next);
            next = entry == null ? null : entry.replaces();
        }
        return before;
    }

    /** The last correction of an entry, whether it stands or not; empty: it was not corrected. */
    public Optional<Assessment> correctionOf(UUID entry) {
        var seen = new HashSet<UUID>();
        var last = corrections.get(entry);
        while (last != null && seen.add(last.id()) && corrections.containsKey(last.id())) {
            last = corrections.get(last.id());
        }
        return Optional.ofNullable(last);
    }
}
