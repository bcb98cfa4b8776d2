package org.careline.referral.domain;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.careline.events.StandDownReason;
import org.jspecify.annotations.Nullable;

/** What must change so that the record is as it is owed 应办变更: nothing, where it is so already (rules 17.6). */
public sealed interface Change {

    /** Opens a record 开通. */
    record Open(Owed.AskForDecision asked) implements Change {}

    /** The open record goes on, other than before. */
    record Keep(Transfer.Open next, @Nullable Remark remark, Set<What> what) implements Change {
        public Keep {
            what = Set.copyOf(what);
        }
    }

    /** @param calm two calm visits ended it; the reason a person may give has no word for that */
    record StandDown(StoodDown next, StandDownReason reason, boolean calm) implements Change {}

    /** The person died. */
    record Cancel(Cancelled next) implements Change {}

    /** The stay is over without anybody's word. */
    record Complete(Completed next, Over over) implements Change {}

    /** What became other on a record that goes on. */
    enum What {
        ASSESSMENT_JOINED,
        ASSESSMENT_WITHDRAWN,
        READDRESSED,
        TIME_SHORTENED,
        NOTED;

        @Override
        public String toString() {
            return Code.of(this);
        }
    }

    /** How a stay was over. */
    enum Over {
        /** Left the hospital without a discharge 擅自离院. */
        LEFT_HOSPITAL,
        /** In danger at home again 再次出现危险. */
        NEXT_CRISIS;

        @Override
        public String toString() {
            return Code.of(this);
        }
    }

    /** What leads from the record as it is to the one that is owed. */
    static List<Change> between(@Nullable OpenRecord record, Owed owed, LocalRules rules, Instant now) {
        var before = record == null ? null : record.transfer();
        return switch (owed) {
            case Owed.AskForDecision asked ->
                switch (before) {
                    case null -> List.of(new Open(asked));
                    case AwaitingDecision awaiting ->
                        keep(record, awaiting.standingOn(asked.grounds()).readdress(asked.hospital()), asked.remark());
                    case Admitted admitted -> next(admitted.leave(now), Over.LEFT_HOSPITAL, asked);
                    case Discharged discharged -> next(discharged.complete(now), Over.NEXT_CRISIS, asked);
                    case Transfer.Cancellable _ -> List.of();
                };
            case Owed.GoOn goOn
            when before instanceof Transfer.Decided decided ->
                keep(record, hastened(decided.standingOn(goOn.grounds()), rules, now), goOn.remark());
            case Owed.Nothing nothing
            when before instanceof AwaitingDecision awaiting ->
                List.of(standDown(awaiting.standDown(now), nothing.why()));
            case Owed.EndByDeath _ when before != null -> List.of(endByDeath(before.endByDeath(now)));
            case Owed.GoOn _, Owed.Nothing _, Owed.EndByDeath _ -> List.of();
        };
    }

    private static List<Change> next(Completed completed, Over over, Owed.AskForDecision asked) {
        return List.of(new Complete(completed, over), new Open(asked));
    }

    private static Transfer.Open hastened(Transfer.Decided decided, LocalRules rules, Instant now) {
        return decided instanceof Confirmed confirmed
                ? confirmed.answerAtLatest(
                        now.plus(rules.answerWithin(confirmed.grounds().level())))
                : decided;
    }

    private static Change endByDeath(Transfer.Closed closed) {
        return closed instanceof StoodDown stoodDown
                ? new StandDown(stoodDown, StandDownReason.DECEASED, false)
                : new Cancel(new Cancelled(closed.grounds(), closed.closedAt()));
    }

    private static Change standDown(StoodDown next, Owed.Why why) {
        return switch (why) {
            case ASSESSMENT_WITHDRAWN -> new StandDown(next, StandDownReason.ASSESSMENT_WITHDRAWN, false);
            case IN_HOSPITAL -> new StandDown(next, StandDownReason.IN_HOSPITAL, false);
            case CALM -> new StandDown(next, StandDownReason.OTHER, true);
        };
    }

    private static List<Change> keep(@Nullable OpenRecord record, Transfer.Open next, @Nullable Remark remark) {
        if (record == null || record.equals(new OpenRecord(next, remark))) {
            return List.of();
        }
        return List.of(new Keep(next, remark, what(record, next, remark)));
    }

    private static Set<What> what(OpenRecord record, Transfer.Open next, @Nullable Remark remark) {
        var before = record.transfer();
        var what = EnumSet.noneOf(What.class);
        if (next.grounds().standing().stream().anyMatch(ground -> isNew(ground, before.grounds()))) {
            what.add(What.ASSESSMENT_JOINED);
        }
        if (!next.grounds().assessments().containsAll(before.grounds().assessments())) {
            what.add(What.ASSESSMENT_WITHDRAWN);
        }
        if (before instanceof AwaitingDecision was
                && next instanceof AwaitingDecision is
                && !Objects.equals(was.hospital(), is.hospital())) {
            what.add(What.READDRESSED);
        }
        if (record.remark() != remark) {
            what.add(What.NOTED);
        }
        return what.isEmpty() ? EnumSet.of(What.TIME_SHORTENED) : what;
    }

    private static boolean isNew(Ground ground, Grounds before) {
        return before.find(ground.assessment())
                .filter(known -> known.kinds().equals(ground.kinds()) && known.weapon() == ground.weapon())
                .isEmpty();
    }
}
