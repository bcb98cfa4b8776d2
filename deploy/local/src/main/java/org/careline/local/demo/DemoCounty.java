package org.careline.local.demo;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.careline.events.OrganisationKind;
import org.careline.local.demo.DemoPatients.Drawing;

/** A county of the demo area 演示县区: real divisions; bodies, accounts and a thousand patients that are visibly not real. */
public record DemoCounty(
        List<Division> divisions,
        List<DemoOrganisation> organisations,
        List<DemoJurisdiction> jurisdictions,
        List<DemoUser> users,
        List<DemoPatient> patients) {
    private static final int PATIENTS = 1_000;

    static DemoCounty hulin() {
        return drawn(HulinDirectory.COUNTY, HulinDirectory.PREFIX, HulinDirectory::of, FictionalId.OF_HULIN, 1);
    }

    static DemoCounty zhongyuan() {
        return drawn(
                ZhongyuanDirectory.COUNTY,
                ZhongyuanDirectory.PREFIX,
                ZhongyuanDirectory::of,
                FictionalId.OF_ZHONGYUAN,
                PATIENTS + 1);
    }

    private static DemoCounty drawn(
            String code,
            String prefix,
            Function<List<Division>, DirectoryDraft> directory,
            String addressCode,
            int firstPatient) {
        var divisions = Division.of(code);
        var draft = directory.apply(divisions);
        var drawing = new Drawing(Long.parseLong(code), addressCode, firstPatient, prefix + "HOSPITAL-1");
        return new DemoCounty(
                divisions,
                draft.organisations(),
                draft.jurisdictions(),
                DemoUsers.of(prefix, draft.organisations()),
                DemoPatients.of(divisions, drawing, PATIENTS));
    }

    /** As it is called, its Chinese name. */
    public String name() {
        return divisions.getFirst().name();
    }

    /** The account of a role that stands first for it: of a body that has a duty, where one of the role has. */
    public String account(String role) {
        return users.stream()
                .filter(user -> user.roles().contains(role))
                .min(Comparator.comparing(user -> !hasADuty(user.organisation())))
                .orElseThrow()
                .username();
    }

    private boolean hasADuty(String organisation) {
        return jurisdictions.stream()
                .anyMatch(jurisdiction -> jurisdiction.holders().contains(organisation));
    }

    /** The account of the primary care institution 基层医疗卫生机构 that has the file. */
    String doctorOf(DemoPatient patient) {
        return organisations.stream()
                .filter(body -> body.kind() == OrganisationKind.PRIMARY_CARE)
                .filter(body -> body.area().equals(patient.township()))
                .map(body -> DemoUsers.nameFor(body.code()))
                .findFirst()
                .orElseThrow();
    }
}
