package org.careline.registry.filing.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.careline.kit.access.Role;
import org.careline.kit.console.Pages;
import org.careline.registry.console.Bodies;
import org.careline.registry.console.Places;
import org.careline.registry.constraint.Say;
import org.careline.registry.domain.Age;
import org.careline.registry.domain.Birth;
import org.careline.registry.domain.Diagnosis;
import org.careline.registry.domain.Hukou;
import org.careline.registry.duplicate.DuplicateLooks;
import org.careline.registry.filing.PatientView;
import org.careline.registry.filing.Patients;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** A file is looked at 查看档案; each look is on the trail. */
@Path("/console/patients/{id}")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@RolesAllowed({Role.COMMUNITY_DOCTOR, Role.PREVENTION_INSTITUTION})
class FilePage {
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance file(FileView view, String done);

        private Templates() {}
    }

    private final Pages pages;
    private final Patients patients;
    private final Places places;
    private final Bodies bodies;
    private final DuplicateLooks looks;
    private final Clock clock;

    FilePage(Pages pages, Patients patients, Places places, Bodies bodies, DuplicateLooks looks, Clock clock) {
        this.pages = pages;
        this.patients = patients;
        this.places = places;
        this.bodies = bodies;
        this.looks = looks;
        this.clock = clock;
    }

    /** @param done what was just done, to be said once */
    @GET
    public RestResponse<String> look(
            UUID id,
            @RestQuery
                    @Pattern(regexp = "registered|corrected|moved|deceased|death-corrected|alive", message = Say.CODE)
                    @Nullable
                    String done) {
        return pages.show(Templates.file(view(patients.read(id)), done == null ? "" : done));
    }

    private FileView view(PatientView file) {
        return new FileView(
                file,
                new Birth(file.birthDate(), file.birthEstimated())
                        .ageOn(LocalDate.now(clock))
                        .map(Age::years)
                        .orElse(null),
                file.residence() == null ? "" : places.name(file.residence().area()),
                hukou(file.hukou()),
                bodies.name(file.careOrganisation()),
                hospital(file.diagnosis()),
                looks.of(file.id()).stream()
                        .map(look -> new FileView.Look(
                                bodies.name(look.organisation()),
                                look.lookedAt().toLocalDate().toString()))
                        .toList());
    }

    /** What was typed stays in sight beside the division it was tidied to. */
    private String hukou(@Nullable Hukou hukou) {
        if (hukou == null) {
            return "";
        }
        var named = places.name(hukou.area());
        return hukou.typedArea() == null ? named : (named + " " + hukou.typedArea()).strip();
    }

    private String hospital(@Nullable Diagnosis diagnosis) {
        return diagnosis == null ? "" : bodies.name(diagnosis.hospital());
    }
}
