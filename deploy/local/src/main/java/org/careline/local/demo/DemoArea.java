package org.careline.local.demo;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** The demo area 演示地区: 虎林市 with its towns, farms and forests, and 中原区, a district of a city, side by side. */
public final class DemoArea {
    /** First day of every duty of the demo area. */
    public static final LocalDate SINCE = LocalDate.of(2026, 1, 1);

    private final List<DemoCounty> counties = List.of(DemoCounty.hulin(), DemoCounty.zhongyuan());
    private final List<DemoOrganisation> organisations = ofAll(DemoCounty::organisations);
    private final List<DemoJurisdiction> jurisdictions = ofAll(DemoCounty::jurisdictions);
    private final List<DemoPatient> patients = ofAll(DemoCounty::patients);
    private final List<DemoUser> users = ofAll(DemoCounty::users);

    public List<DemoCounty> counties() {
        return counties;
    }

    public List<DemoOrganisation> organisations() {
        return organisations;
    }

    public List<DemoJurisdiction> jurisdictions() {
        return jurisdictions;
    }

    /** Visibly fictional patients, a thousand in each county, the same ones every time. */
    public List<DemoPatient> patients() {
        return patients;
    }

    /**
     * In each county one account for each organisation (its code without DEMO-, in lower case), a second one of the health
     * authority, a psychiatrist and an operator.
     */
    public List<DemoUser> users() {
        return users;
    }

    private <T> List<T> ofAll(Function<DemoCounty, Collection<T>> what) {
        return counties.stream().map(what).flatMap(Collection::stream).toList();
    }
}
