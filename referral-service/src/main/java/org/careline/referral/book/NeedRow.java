package org.careline.referral.book;

import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.careline.events.DangerKind;
import org.careline.kit.crypto.EncryptedText;
import org.careline.referral.domain.Escort;
import org.careline.referral.domain.GuardianWord;
import org.careline.referral.domain.LegalGround;
import org.careline.referral.domain.Need;
import org.jspecify.annotations.Nullable;

/** What was confirmed 转诊确认, as stored; the physical state is free text and sealed. */
@Embeddable
record NeedRow(
        List<String> kinds,
        String legalGround,
        String guardianWord,
        String escort,
        @Nullable @Convert(converter = EncryptedText.class) String physicalState) {

    static NeedRow from(Need need) {
        return new NeedRow(
                need.kinds().stream().map(Object::toString).sorted().toList(),
                need.ground().toString(),
                need.guardianWord().toString(),
                need.escort().toString(),
                need.physicalState());
    }

    Need toDomain() {
        return new Need(
                kinds.stream().map(code -> byCode(DangerKind.class, code)).collect(Collectors.toSet()),
                byCode(LegalGround.class, legalGround),
                byCode(GuardianWord.class, guardianWord),
                byCode(Escort.class, escort),
                physicalState);
    }

    private static <E extends Enum<E>> E byCode(Class<E> list, String code) {
        return Arrays.stream(list.getEnumConstants())
                .filter(one -> one.toString().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
