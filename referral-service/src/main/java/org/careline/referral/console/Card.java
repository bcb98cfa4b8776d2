package org.careline.referral.console;

import java.util.List;
import java.util.Set;
import org.careline.referral.board.TransferView;
import org.jspecify.annotations.Nullable;

/**
 * A transfer as the board shows it 转诊卡片.
 *
 * @param area names of the place of residence
 * @param placeNow names of where the person is, where that is somewhere else
 * @param name for the patient's own doctor and prevention institution; null: not known, or not to be shown
 * @param disclosable who it is can be shown by the transfer's grant, after a tap
 * @param here it is addressed to the looker's own hospital
 * @param now for the fields that ask when
 */
public record Card(
        TransferView transfer,
        @Nullable String area,
        @Nullable String placeNow,
        @Nullable String name,
        Set<TransferAction> moves,
        Section.Kind section,
        boolean disclosable,
        boolean here,
        String now) {
    public boolean may(String move) {
        return moves.stream().anyMatch(one -> one.toString().equals(move));
    }

    public List<String> declineReasons() {
        return List.of("no-bed", "not-equipped", "not-indicated", "other");
    }

    public List<String> standDownReasons() {
        return List.of("in-hospital", "treated-at-home", "family-declines", "deceased", "other");
    }

    public List<String> cancellationReasons() {
        return List.of("no-longer-needed", "patient-not-found", "treated-elsewhere", "deceased", "other");
    }

    /** Danger to others, or level 5: the family's word is reviewed (精神卫生法 art. 30(2)(2), 35(2)). */
    public boolean familyNeedsReview() {
        return transfer.level() == 5 || transfer.kinds().contains("others");
    }

    /** Tells two cards apart without a name. */
    public String mark() {
        var id = transfer.id().toString();
        return id.substring(id.length() - 6);
    }

    /** How urgent it is, as the colour of the card. */
    public String colour() {
        if (transfer.overdue() || section == Section.Kind.NOT_PLACED) {
            return "red";
        }
        return switch (section) {
            case NOT_PLACED, TO_ANSWER, TO_DECIDE, TO_TAKE_BACK -> "amber";
            case EXPECTED, IN_HOSPITAL -> "green";
            case ASKED, FOREWARNED, DISCHARGED -> "";
            case CLOSED -> "quiet";
        };
    }
}
