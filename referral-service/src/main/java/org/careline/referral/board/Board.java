package org.careline.referral.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.careline.kit.access.AsSystem;
import org.careline.kit.access.Caller;
import org.careline.kit.access.CurrentCaller;
import org.careline.kit.access.Role;
import org.careline.kit.problem.NotThereException;
import org.careline.kit.trail.Trail;
import org.careline.kit.web.CursorPage;
import org.careline.referral.book.TransferRecord;
import org.careline.referral.book.TransferRows;
import org.careline.referral.book.TransferRows.Asked;
import org.jspecify.annotations.Nullable;

/** Shows what is under way 转诊看板; each look is on the trail. */
@ApplicationScoped
public class Board {
    private final TransferRows rows;
    private final ViewMaker views;
    private final CurrentCaller caller;
    private final Trail trail;
    private final AsSystem asSystem;

    Board(TransferRows rows, ViewMaker views, CurrentCaller caller, Trail trail, AsSystem asSystem) {
        this.asSystem = asSystem;
        this.rows = rows;
        this.views = views;
        this.caller = caller;
        this.trail = trail;
    }

    @Transactional
    public TransferView read(UUID id) {
        var transfer = rows.read(id).orElseThrow(NotThereException::new);
        trail.record("transfer-read", transfer.patient());
        return views.whole(transfer, rows.steps(id));
    }

    /** Whether the caller still sees it; nobody is shown to anybody. */
    @Transactional
    public boolean isSeen(UUID id) {
        return rows.read(id).isPresent();
    }

    /** What a change answers to whoever made it, also where the transfer went elsewhere by it. */
    public TransferView afterChange(UUID id) {
        return asSystem.call(() -> rows.read(id)
                .map(transfer -> views.whole(transfer, rows.steps(id)))
                .orElseThrow(NotThereException::new));
    }

    @Transactional
    public CursorPage<TransferView> list(@Nullable String state, @Nullable String cursor, int limit) {
        var found = rows.list(asked(state, cursor, limit + 1));
        var page = found.subList(0, Math.min(limit, found.size()));
        if (!page.isEmpty()) {
            trail.record(
                    "transfers-listed",
                    page.stream().map(TransferRecord::patient).toList(),
                    null);
        }
        return new CursorPage<>(views.page(page), found.size() > limit ? ListCursor.after(page.getLast()) : null);
    }

    /** Changes when the list does; nobody is shown to anybody, so no look is recorded. */
    @Transactional
    public String mark(String state, @Nullable String cursor, int limit) {
        return rows.mark(asked(state, cursor, limit + 1));
    }

    private Asked asked(@Nullable String state, @Nullable String cursor, int limit) {
        var who = caller.get();
        return new Asked(
                state,
                isOfTheCommunity(who),
                isOfAHospital(who) ? who.organisation() : null,
                cursor == null ? null : ListCursor.read(cursor),
                limit);
    }

    static boolean isOfAHospital(Caller who) {
        return who.is(Role.GREEN_CHANNEL_DESK) || who.is(Role.PSYCHIATRIST);
    }

    private static boolean isOfTheCommunity(Caller who) {
        return who.is(Role.COMMUNITY_DOCTOR) || who.is(Role.PREVENTION_INSTITUTION);
    }
}
