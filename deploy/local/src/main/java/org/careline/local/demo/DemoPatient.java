package org.careline.local.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * A patient of the demo 演示患者, nobody's likeness: report card and supplement as the registry takes them (rules 2.4, 4.4).
 *
 * @param village 12 digits
 * @param hospital that confirmed the diagnosis
 * @param consent agreed, refused or not-asked
 */
public record DemoPatient(
        String name,
        FictionalId identity,
        Division village,
        DemoDisorder disorder,
        String hospital,
        LocalDate firstOnsetOn,
        LocalDate confirmedOn,
        String consent) {

    /** The township whose primary care institution has the file. */
    public String township() {
        return village.code().substring(0, 9);
    }

    public String documentNumber() {
        return identity.number();
    }

    /** The body of {@code POST /registry/patients}. */
    public Map<String, Object> form() {
        var form = new HashMap<String, Object>(Map.ofEntries(
                Map.entry("name", name),
                Map.entry("sex", identity.sex()),
                Map.entry("birthDate", identity.birthDate()),
                Map.entry("documentType", "01"),
                Map.entry("documentNumber", documentNumber()),
                Map.entry("phone", phone("1")),
                Map.entry("residence", Map.of("area", village.code(), "address", address())),
                Map.entry("guardian", Map.of("name", name + "的监护人", "relation", "配偶", "phone", phone("2"))),
                Map.entry("diagnosis", diagnosis()),
                Map.entry("reportType", "2"),
                Map.entry("consent", consent)));
        if (consent.equals("agreed")) {
            form.put("consentedOn", confirmedOn);
            form.put("consentSigner", name);
        }
        return form;
    }

    private Map<String, Object> diagnosis() {
        return Map.of(
                "disorder",
                disorder.disorder.wireName(),
                "icd10",
                disorder.icd10,
                "hospital",
                hospital,
                "confirmedOn",
                confirmedOn,
                "firstOnsetOn",
                firstOnsetOn);
    }

    private String address() {
        return "演示路" + documentNumber().substring(14, 17) + "号";
    }

    /** No number in the country starts with 000. */
    private String phone(String whose) {
        return "000" + whose + documentNumber().substring(10, 17);
    }
}
