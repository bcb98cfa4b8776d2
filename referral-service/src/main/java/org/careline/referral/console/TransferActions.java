package org.careline.referral.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.careline.kit.console.Pages;
import org.careline.kit.form.Forms;
import org.careline.kit.form.PostedForm;
import org.careline.kit.problem.StaleException;
import org.careline.kit.web.Preconditions;
import org.careline.referral.board.Board;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Makes a move that a page asks for 办理; where somebody was faster it says what happened, and what was typed stays. */
@ApplicationScoped
public class TransferActions {
    private static final int STALE = 412;
    /** What was decided is looked at once more, also where it was asked for from a card. */
    private static final Set<TransferAction> LOOKED_AT = EnumSet.of(
            TransferAction.CONFIRM,
            TransferAction.SEND_AGAIN,
            TransferAction.STAND_DOWN,
            TransferAction.REVIEW,
            TransferAction.CANCEL);

    /** From then on the hospital does not see it. */
    private static final Set<TransferAction> GONE = EnumSet.of(TransferAction.DECLINE, TransferAction.NOT_ARRIVED);

    private final Pages pages;
    private final Board board;
    private final TransferPages transfers;
    private final Cards cards;
    private final Forms forms;

    TransferActions(Pages pages, Board board, TransferPages transfers, Cards cards, Forms forms) {
        this.pages = pages;
        this.board = board;
        this.transfers = transfers;
        this.cards = cards;
        this.forms = forms;
    }

    @CheckedTemplate(basePath = "referral")
    static class Templates {
        static native TemplateInstance stale(Card card, List<Course> since, boolean still);

        private Templates() {}
    }

    /**
     * What every form of a move carries.
     *
     * @param version of the transfer that was on the page
     * @param back {@code board}: where it was asked for from a card
     */
    record Asked(@Nullable Long version, @Nullable String back) {}

    /** The form of a move as the API takes it. */
    public <T extends Record> T read(Class<T> form, MultivaluedMap<String, String> sent) {
        return forms.read(form, PostedForm.of(sent)).orRefuse();
    }

    /** @param move gets the version as an If-Match */
    public RestResponse<String> make(
            UUID id, TransferAction which, MultivaluedMap<String, String> sent, Consumer<@Nullable String> move) {
        var asked = read(Asked.class, sent);
        var version = asked.version();
        try {
            move.accept(version == null ? null : Preconditions.etag(version));
        } catch (StaleException e) {
            return pages.show(whatHappened(id, which, version == null ? 0 : version), STALE);
        }
        var fromACard = "board".equals(asked.back()) && !LOOKED_AT.contains(which);
        var toTheBoard = fromACard || GONE.contains(which) || !board.isSeen(id);
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
