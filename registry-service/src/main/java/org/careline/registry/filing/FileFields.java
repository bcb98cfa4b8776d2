package org.careline.registry.filing;

import java.util.HashMap;
import java.util.Map;
import org.careline.events.WireNamed;
import org.careline.registry.domain.Guardian;
import org.careline.registry.domain.Hukou;
import org.careline.registry.domain.Residence;
import org.jspecify.annotations.Nullable;

/** A file as the fields of the forms that change it 档案字段: named as in the API, each as it would be typed. */
public final class FileFields {
    private FileFields() {}

    /** What the file says, by field. */
    public static Map<String, String> of(PatientView file) {
        var fields = new HashMap<String, String>();
        put(fields, "name", file.name());
        put(fields, "sex", file.sex());
        put(fields, "birthDate", file.birthDate());
        put(fields, "birthEstimated", file.birthEstimated() ? true : null);
        put(fields, "documentType", file.documentType());
        put(fields, "documentNumber", file.documentNumber());
        put(fields, "nationality", file.nationality());
        put(fields, "ethnicity", file.ethnicity());
        put(fields, "householdType", file.householdType());
        put(fields, "phone", file.phone());
        residence(fields, "residence", file.residence());
        hukou(fields, file.hukou());
        guardian(fields, file.guardian());
        diagnosis(fields, file);
        put(fields, "reportType", file.reportType());
        put(fields, "consent", file.consent());
        put(fields, "consentedOn", file.consentedOn());
        put(fields, "consentSigner", file.consentSigner());
        if (file.death() != null) {
            put(fields, "diedOn", file.death().diedOn());
            put(fields, "cause", file.death().cause());
        }
        return fields;
    }

    private static void residence(Map<String, String> fields, String name, @Nullable Residence residence) {
        if (residence != null) {
            put(fields, name + ".area", residence.area());
            put(fields, name + ".address", residence.address());
        }
    }

    private static void hukou(Map<String, String> fields, @Nullable Hukou hukou) {
        if (hukou != null) {
            put(fields, "hukou.area", hukou.typedArea() == null ? hukou.area() : hukou.typedArea());
            put(fields, "hukou.address", hukou.address());
        }
    }

    private static void guardian(Map<String, String> fields, @Nullable Guardian guardian) {
        if (guardian == null) {
            return;
        }
        put(fields, "guardian.name", guardian.name());
        put(fields, "guardian.relation", guardian.relation());
        put(fields, "guardian.phone", guardian.phone());
        put(fields, "guardian.standing", guardian.standing());
        var substitute = guardian.substitute();
        if (substitute != null) {
            put(fields, "guardian.substitute.name", substitute.name());
            put(fields, "guardian.substitute.phone", substitute.phone());
        }
    }

    private static void diagnosis(Map<String, String> fields, PatientView file) {
        var diagnosis = file.diagnosis();
        if (diagnosis == null) {
            return;
        }
        put(fields, "diagnosis.disorder", diagnosis.disorder());
        put(fields, "diagnosis.icd10", diagnosis.icd10());
        put(fields, "diagnosis.hospital", diagnosis.hospital());
        put(fields, "diagnosis.confirmedOn", diagnosis.confirmedOn());
        put(fields, "diagnosis.firstOnsetOn", diagnosis.firstOnsetOn());
    }

    private static void put(Map<String, String> fields, String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, value instanceof WireNamed code ? code.wireName() : value.toString());
        }
    }
}
