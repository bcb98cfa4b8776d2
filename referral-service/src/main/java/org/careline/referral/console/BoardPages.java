package org.careline.referral.console;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.careline.referral.board.Board;
import org.careline.referral.board.TransferView;
import org.jspecify.annotations.Nullable;

/** Lays the board out 看板: one list, in parts by what is asked of whoever looks. */
@ApplicationScoped
class BoardPages {
    /** As many as the register tells the names of in one call. */
    private static final int CARDS = 50;

    private static final Map<String, String> STATES =
            Map.of("under-way", "under-way", "in-hospital", "admitted", "history", "closed");

    private final Board board;
    private final Cards cards;
    private final PatientNames names;

    BoardPages(Board board, Cards cards, PatientNames names) {
        this.board = board;
        this.cards = cards;
        this.names = names;
    }

    BoardView lay(String part, @Nullable String cursor) {
        // Before the list: what changes in between is seen with the next look.
        var mark = mark(part, cursor);
        var page = board.list(state(part), cursor, CARDS);
        var known = names.of(page.items().stream().map(TransferView::patient).toList());
        var laid = page.items().stream()
                .map(transfer -> cards.of(transfer, known.orElse(Map.of()).get(transfer.patient())))
                .toList();
        return new BoardView(part, sections(laid), cursor == null ? "" : cursor, page.next(), mark, known.isEmpty());
    }

    String mark(String part, @Nullable String cursor) {
        return board.mark(state(part), cursor, CARDS);
    }

    private static List<Section> sections(List<Card> laid) {
        return Arrays.stream(Section.Kind.values())
                .map(kind -> new Section(
                        kind,
                        laid.stream().filter(card -> card.section() == kind).toList()))
                .filter(section -> !section.cards().isEmpty())
                .toList();
    }

    private static String state(String part) {
        return STATES.getOrDefault(part, "under-way");
    }
}
