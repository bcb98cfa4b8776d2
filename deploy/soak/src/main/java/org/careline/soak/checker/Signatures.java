package org.careline.soak.checker;

import static java.util.stream.Collectors.toSet;

import org.careline.soak.history.Line.AlertRow;
import org.careline.soak.history.Line.Signed;
import org.careline.soak.history.Line.SignedRow;

/** Every signature that was answered stands where it was given, and in the copy the doctor reads. */
final class Signatures implements Check {
    @Override
    public String promise() {
        return "signed: every signature stands in every copy";
    }

    @Override
    public void judge(World world, Findings findings) {
        var own = world.of(AlertRow.class).stream()
                .filter(AlertRow::signed)
                .map(AlertRow::alert)
                .collect(toSet());
        var copies = world.of(SignedRow.class).stream()
                .filter(SignedRow::signed)
                .map(SignedRow::alert)
                .collect(toSet());
        var stands = world.of(Signed.class).stream()
                .filter(signature -> !world.lostStretches().isLost(signature));
        stands.forEach(signature -> {
            findings.expect(own.contains(signature.alert()), () -> "signature lost: " + signature);
            findings.expect(
                    copies.contains(signature.alert()), () -> "signature not in the doctor's copy: " + signature);
        });
    }
}
