package org.careline.registry.filing;

import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import org.careline.kit.crypto.EncryptedText;
import org.careline.registry.domain.Hukou;
import org.careline.registry.domain.PatientFile;
import org.careline.registry.domain.Residence;
import org.jspecify.annotations.Nullable;

/** Columns of where a patient lives 现住址 and is registered 户籍地; what stands on the door is encrypted. */
@Embeddable
record PlacesRow(
        @Nullable String residenceArea,
        @Convert(converter = EncryptedText.class) @Nullable String residenceAddress,
        @Nullable String hukouArea,
        @Convert(converter = EncryptedText.class) @Nullable String hukouAddress,
        @Nullable String hukouTyped) {

    static PlacesRow from(PatientFile file) {
        var residence = file.residence();
        var hukou = file.hukou();
        return new PlacesRow(
                residence == null ? null : residence.area(),
                residence == null ? null : residence.address(),
                hukou == null ? null : hukou.area(),
                hukou == null ? null : hukou.address(),
                hukou == null ? null : hukou.typedArea());
    }

    @Nullable
    Residence residence() {
        return residenceArea == null ? null : new Residence(residenceArea, residenceAddress);
    }

    @Nullable
    Hukou hukou() {
        return hukouArea == null && hukouAddress == null && hukouTyped == null
                ? null
                : new Hukou(hukouArea, hukouAddress, hukouTyped);
    }
}
