package org.careline.registry.filing.page;

import io.quarkus.qute.TemplateData;
import org.careline.registry.filing.PatientView;

/** A file with the words for its codes of places and bodies 患者档案. */
@TemplateData
public record FileView(
        PatientView file, int age, String residence, String hukou, String careOrganisation, String hospital) {

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
