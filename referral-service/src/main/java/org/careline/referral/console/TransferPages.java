package org.careline.referral.console;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.careline.kit.access.Directory;
import org.careline.kit.access.Organisation;
import org.careline.referral.board.Board;
import org.careline.referral.board.TransferView;
import org.careline.referral.board.TransferView.StepView;
import org.careline.referral.duty.HospitalChoices;
import org.jspecify.annotations.Nullable;

/** Puts one transfer and its course into words 转诊详情. */
@ApplicationScoped
class TransferPages {
    /** Steps after which a hospital is forewarned or asked. */
    private static final Set<String> ASK_A_HOSPITAL = Set.of("requested", "readdressed", "confirmed", "declined");

    private final Board board;
    private final Cards cards;
    private final PatientNames names;
    private final HospitalChoices hospitals;
    private final Directory directory;

    TransferPages(Board board, Cards cards, PatientNames names, HospitalChoices hospitals, Directory directory) {
        this.board = board;
        this.cards = cards;
        this.names = names;
        this.hospitals = hospitals;
        this.directory = directory;
    }

    TransferPageView lay(UUID id) {
        var transfer = board.read(id);
        var known = names.of(List.of(transfer.patient()));
        var card = cards.of(transfer, known.orElse(Map.of()).get(transfer.patient()));
        var toSend =
                card.moves().contains(TransferAction.CONFIRM) || card.moves().contains(TransferAction.SEND_AGAIN);
        return new TransferPageView(
                card,
                course(transfer),
                toSend ? hospitals.near(transfer.placeNow(), transfer.area()) : List.of(),
                Optional.ofNullable(transfer.upTheLine()).map(this::name).orElse(null),
                known.isEmpty());
    }

    List<Course> course(TransferView transfer) {
        var known = new HashMap<String, String>();
        var steps = transfer.steps();
        return steps == null
                ? List.of()
                : steps.stream().map(step -> course(step, known)).toList();
    }

    private Course course(StepView step, Map<String, String> known) {
        return switch (step.what()) {
            // Its reason is the hospital that did not answer; the step's own is the one asked next.
            case "hospital-silent" ->
                new Course(
                        step.what(), step.at(), name(step.reason(), known), name(step.hospital(), known), null, null);
            case "not-arrived" ->
                new Course(step.what(), step.at(), name(step.organisation(), known), null, null, step.note());
            default ->
                new Course(
                        step.what(),
                        step.at(),
                        name(step.organisation(), known),
                        ASK_A_HOSPITAL.contains(step.what()) ? name(step.hospital(), known) : null,
                        step.reason(),
                        step.note());
        };
    }

    private @Nullable String name(@Nullable String code, Map<String, String> known) {
        return code == null ? null : known.computeIfAbsent(code, this::name);
    }

    private String name(String code) {
        return directory.organisation(code).map(Organisation::name).orElse(code);
    }
}
