package org.careline.kit.access;

import java.util.List;
import java.util.Optional;
import org.careline.kit.problem.InvalidFieldException;
import org.careline.kit.text.PercentText;
import org.careline.kit.text.Text;
import org.careline.kit.text.Text.Breaks;

/**
 * The clinician a clinic's system acts for 经办医生 (rules 17.4), header Acting-Clinician: percent-encoded UTF-8. A person who
 * signs in is known by the account, and names nobody else.
 */
public final class ActingClinician {
    public static final String HEADER = "Acting-Clinician";

    private static final int LONGEST = 64;
    private static final String MISSING = "机构系统须注明经办医生。A clinic system names the acting clinician.";
    private static final String NOT_YOURS =
            "只有机构系统可注明经办医生，本人登录的以账号为准。Only a clinic system names an acting clinician; who signs in is known by the account.";
    private static final String UNREADABLE =
            "经办医生应为百分号编码的UTF-8，且只写一次。The acting clinician is written once, in percent-encoded UTF-8.";
    private static final String TOO_LONG = "经办医生至多64个字。The acting clinician has at most 64 characters.";

    private ActingClinician() {}

    /**
     * @param lines the header as often as it was sent
     * @return the name as it was typed; empty for whoever signs in
     * @throws InvalidFieldException where a clinic system names nobody, names somebody unreadable, or another role names somebody
     */
    static Optional<String> of(boolean clinicSystem, List<String> lines) {
        if (!clinicSystem) {
            if (lines.isEmpty()) {
                return Optional.empty();
            }
            throw wrong(NOT_YOURS);
        }
        if (lines.isEmpty()) {
            throw wrong(MISSING);
        }
        return Optional.of(read(lines));
    }

    private static String read(List<String> lines) {
        var name = lines.size() == 1 ? PercentText.decode(lines.getFirst()) : Optional.<String>empty();
        var text = Text.checked(HEADER, name.orElseThrow(() -> wrong(UNREADABLE)), Breaks.NONE)
                .strip();
        if (text.isEmpty()) {
            throw wrong(MISSING);
        }
        if (text.codePointCount(0, text.length()) > LONGEST) {
            throw wrong(TOO_LONG);
        }
        return text;
    }

    private static InvalidFieldException wrong(String message) {
        return new InvalidFieldException(HEADER, message);
    }
}
