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
import org.careline.registry.domain.Diagnosis;
import org.careline.registry.domain.Residence;
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
    private final Clock clock;

    FilePage(Pages pages, Patients patients, Places places, Bodies bodies, Clock clock) {
        this.pages = pages;
        this.patients = patients;
        this.places = places;
        this.bodies = bodies;
        this.clock = clock;
    }

    /** @param done what was just done, to be said once */
    @GET
    public RestResponse<String> look(
            UUID id,
            @RestQuery @Pattern(regexp = "registered|corrected|moved|deceased", message = Say.CODE) @Nullable
                    String done) {
        return pages.show(Templates.file(view(patients.read(id)), done == null ? "" : done));
    }

    private FileView view(PatientView file) {
        return new FileView(
                file,
                Age.of(file.birthDate(), LocalDate.now(clock)).years(),
                place(file.residence()),
                place(file.hukou()),
                bodies.name(file.careOrganisation()),
                hospital(file.diagnosis()));
    }

    private String place(@Nullable Residence residence) {
        return residence == null ? "" : places.name(residence.area());
    }

    private String hospital(@Nullable Diagnosis diagnosis) {
        return diagnosis == null ? "" : bodies.name(diagnosis.hospital());
    }
}
