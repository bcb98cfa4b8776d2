package org.careline.referral.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.careline.kit.console.Pages;
import org.careline.kit.problem.StaleException;
import org.careline.kit.web.Preconditions;
import org.careline.referral.board.Board;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Makes a move that a page asks for 办理; where somebody was faster it says what happened, and what was typed stays. */
@ApplicationScoped
public class TransferActions {
    private static final int STALE = 412;

    private final Pages pages;
    private final Board board;
    private final TransferPages transfers;
    private final Cards cards;

    TransferActions(Pages pages, Board board, TransferPages transfers, Cards cards) {
        this.pages = pages;
        this.board = board;
        this.transfers = transfers;
        this.cards = cards;
    }

    @CheckedTemplate(basePath = "referral")
    static class Templates {
        static native TemplateInstance stale(Card card, List<Course> since, boolean still);

        private Templates() {}
    }

    /**
     * @param version of the transfer that was on the page
     * @param back {@code board}: where it was asked for from a card
     * @param move gets the version as an If-Match
     */
    public RestResponse<String> make(
            UUID id,
            TransferAction which,
            @Nullable Long version,
            @Nullable String back,
            Consumer<@Nullable String> move) {
        try {
            move.accept(version == null ? null : Preconditions.etag(version));
        } catch (StaleException e) {
            return pages.show(whatHappened(id, which, version == null ? 0 : version), STALE);
        }
        var toTheBoard = "board".equals(back) || !board.isSeen(id);
        return pages.seeOther(toTheBoard ? "/console/board" : "/console/transfers/" + id);
    }

    /** Each version has its step, so what came after the page's version is what the page did not show. */
    private TemplateInstance whatHappened(UUID id, TransferAction which, long version) {
        var transfer = board.read(id);
        var card = cards.of(transfer, null);
        var since = transfers.course(transfer).stream().skip(version).toList();
        return Templates.stale(card, since, card.moves().contains(which));
    }
}
