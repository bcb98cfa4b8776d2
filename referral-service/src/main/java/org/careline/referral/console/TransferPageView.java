package org.careline.referral.console;

import java.util.Arrays;
import java.util.List;
import org.careline.events.DangerKind;
import org.careline.referral.domain.Escort;
import org.careline.referral.domain.GuardianWord;
import org.careline.referral.domain.LegalGround;
import org.careline.referral.duty.HospitalChoices;
import org.jspecify.annotations.Nullable;

/**
 * One transfer, whole 转诊详情.
 *
 * @param hospitals to choose from, where it is to be sent
 * @param upTheLine name of the body it went up to undecided
 * @param namesMissing the register was asked for the name and did not answer
 */
public record TransferPageView(
        Card card,
        List<Course> course,
        List<HospitalChoices.Choice> hospitals,
        @Nullable String upTheLine,
        boolean namesMissing) {
    public List<String> kinds() {
        return codes(DangerKind.values());
    }

    public List<String> grounds() {
        return codes(LegalGround.values());
    }

    public List<String> guardianWords() {
        return codes(GuardianWord.values());
    }

    public List<String> escorts() {
        return codes(Escort.values());
    }

    /** Confirmed before: it stands in the form again when the transfer is sent again. */
    public boolean chosen(String code) {
        var before = card.transfer().confirmation();
        return before != null
                && (before.kinds().contains(code)
                        || before.legalGround().equals(code)
                        || before.guardianWord().equals(code)
                        || before.escort().equals(code));
    }

    /** Before the first confirmation the kinds that were assessed stand in the form. */
    public boolean chosenKind(String code) {
        return card.transfer().confirmation() == null ? card.transfer().kinds().contains(code) : chosen(code);
    }

    private static List<String> codes(Enum<?>[] list) {
        return Arrays.stream(list).map(Enum::toString).toList();
    }
}
