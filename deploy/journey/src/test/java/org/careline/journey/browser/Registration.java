package org.careline.journey.browser;

import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.careline.local.demo.FictionalId;

/** A patient is registered by hand 建档登记, in one page. */
final class Registration {
    /** Never assigned, and of these tests alone. */
    private static final String ADDRESS_CODE = "999996";

    private Registration() {}

    /** @return the patient's id */
    static UUID of(Person doctor, Place place, String name) {
        doctor.tap("nav.places a[href$='/registry/console/patients/new']");
        doctor.choose("documentType", "01");
        doctor.type("documentNumber", number());
        doctor.type("name", name);
        doctor.type("phone", "00099990000");
        doctor.type("residence.area.typed", place.village().name());
        doctor.choose("residence.area", place.village().code());
        doctor.type("residence.address", "演示路1号");
        doctor.type("guardian.name", name + "的监护人");
        doctor.type("guardian.relation", "配偶");
        doctor.type("guardian.phone", "00099990001");
        doctor.choose("guardian.standing", "able");
        doctor.choose("diagnosis.disorder", "schizophrenia");
        doctor.type("diagnosis.confirmedOn", "2020-01-06");
        doctor.choose("reportType", "2");
        doctor.choose("consent", "agreed");
        doctor.type("consentedOn", "2020-01-07");
        doctor.type("consentSigner", name + "的监护人");
        doctor.look("register");
        doctor.tap("form[data-draft='register'] button.main");
        doctor.see("main .notice.green");
        return id(doctor);
    }

    private static UUID id(Person doctor) {
        var url = doctor.page.url();
        var rest = url.substring(url.indexOf("/patients/") + "/patients/".length());
        return UUID.fromString(rest.substring(0, 36));
    }

    /** Another one each time: a suite that runs already has those of earlier runs. */
    private static String number() {
        var random = ThreadLocalRandom.current();
        var birth = LocalDate.of(1950, 1, 1).plusDays(random.nextInt(18_000));
        return new FictionalId(ADDRESS_CODE, birth, random.nextInt(1_000)).number();
    }
}
