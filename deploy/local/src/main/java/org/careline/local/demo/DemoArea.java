package org.careline.local.demo;

import java.time.LocalDate;
import java.util.List;

/** 虎林市 (230381) as the demo knows it: real divisions, bodies and accounts that are visibly not real. */
public final class DemoArea {
    /** First day of every duty of the demo area. */
    public static final LocalDate SINCE = LocalDate.of(2026, 1, 1);

    private static final int PATIENTS = 1_000;

    private final List<Division> divisions = Division.ofTheCounty();
    private final DemoDirectory directory = DemoDirectory.of(divisions);
    private final List<DemoUser> users = DemoUsers.of(directory.organisations());
    private final List<DemoPatient> patients = DemoPatients.of(divisions, PATIENTS);

    public List<Division> divisions() {
        return divisions;
    }

    public List<DemoOrganisation> organisations() {
        return directory.organisations();
    }

    public List<DemoJurisdiction> jurisdictions() {
        return directory.jurisdictions();
    }

    /** A thousand visibly fictional patients, the same ones every time. */
    public List<DemoPatient> patients() {
        return patients;
    }

    /** One account for each organisation (its code without DEMO-, in lower case), a psychiatrist and an operator. */
    public List<DemoUser> users() {
        return users;
    }
}
