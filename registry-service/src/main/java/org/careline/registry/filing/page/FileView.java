package org.careline.registry.filing.page;

import io.quarkus.qute.TemplateData;
import java.util.List;
import org.careline.registry.filing.PatientView;
import org.jspecify.annotations.Nullable;

/**
 * A file with the words for its codes of places and bodies 患者档案.
 *
 * @param age null: nobody knows when the person was born
 */
@TemplateData
public record FileView(
        PatientView file,
        @Nullable Integer age,
        String residence,
        String hukou,
        String careOrganisation,
        String hospital,
        List<Look> looks) {

    /** Another institution learned, in a review, with whom this file lies. */
    @TemplateData
    public record Look(String organisation, String day) {}

    public boolean deceased() {
        return file.death() != null;
    }

    public String basis() {
        return file.managementBasis() == null ? "" : file.managementBasis().toString();
    }

    public String disorder() {
        return file.diagnosis() == null ? "" : file.diagnosis().disorder().wireName();
    }
}
