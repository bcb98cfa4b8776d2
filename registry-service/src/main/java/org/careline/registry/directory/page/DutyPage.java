package org.careline.registry.directory.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.careline.events.Duty;
import org.careline.kit.access.Role;
import org.careline.kit.area.Areas;
import org.careline.kit.console.Pages;
import org.careline.kit.problem.NotThereException;
import org.careline.kit.problem.StaleException;
import org.careline.registry.console.Bodies;
import org.careline.registry.console.Choices;
import org.careline.registry.console.Filled;
import org.careline.registry.console.Forms;
import org.careline.registry.console.Meanwhile;
import org.careline.registry.console.Places;
import org.careline.registry.constraint.Say;
import org.careline.registry.directory.JurisdictionView;
import org.careline.registry.directory.Jurisdictions;
import org.careline.registry.directory.Mandates;
import org.careline.registry.directory.proposal.Kept;
import org.careline.registry.directory.proposal.Proposals;
import org.careline.registry.domain.Line;
import org.jboss.resteasy.reactive.RestResponse;

/** Says who has one duty in one area from now on 变更管辖: holders are added, ended, put in another rank. */
@Path("/console/directory/areas/{area}/{duty}")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@RolesAllowed(Role.HEALTH_AUTHORITY)
class DutyPage {
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance duty(DutyForm form);

        private Templates() {}
    }

    private final Pages pages;
    private final Forms forms;
    private final Meanwhile meanwhile;
    private final HolderRows rows;
    private final Bodies bodies;
    private final Places places;
    private final Mandates mandates;
    private final Areas areas;
    private final Jurisdictions jurisdictions;
    private final Proposals proposals;

    DutyPage(
            Pages pages,
            Forms forms,
            Meanwhile meanwhile,
            HolderRows rows,
            Bodies bodies,
            Places places,
            Mandates mandates,
            Areas areas,
            Jurisdictions jurisdictions,
            Proposals proposals) {
        this.pages = pages;
        this.forms = forms;
        this.meanwhile = meanwhile;
        this.rows = rows;
        this.bodies = bodies;
        this.places = places;
        this.mandates = mandates;
        this.areas = areas;
        this.jurisdictions = jurisdictions;
        this.proposals = proposals;
    }

    @GET
    public RestResponse<String> open(String area, String duty) {
        var present = present(area, duty);
        var filled = forms.prefilled(rows.fields(present.holders()));
        meanwhile.begin(filled, List.of(HolderRows.SUMMARY), present.version());
        rows.addEmpty(filled);
        return show(area, duty, filled);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<String> keep(String area, String duty, MultivaluedMap<String, String> sent) {
        present(area, duty);
        var filled = forms.typed(sent);
        rows.close(filled);
        var form = rows.read(filled);
        if (filled.is("step", "find") || filled.is("step", "add") || !forms.check(filled, form)) {
            rows.addEmpty(filled);
            return show(area, duty, filled);
        }
        try {
            return forms.attempt(
                            filled,
                            HolderRows.SUMMARY,
                            Say.NOT_SERVING,
                            () -> proposals.keep(known(duty), area, filled.version(), form))
                    .map(kept -> pages.seeOther(next(area, kept)))
                    .orElseGet(() -> show(area, duty, filled));
        } catch (StaleException overtaken) {
            var present = present(area, duty);
            var now = Map.of(HolderRows.SUMMARY, rows.summary(present.holders()));
            meanwhile.catchUp(filled, now, List.of(HolderRows.SUMMARY), present.version());
            rows.addEmpty(filled);
            return show(area, duty, filled);
        }
    }

    private static String next(String area, Kept kept) {
        return switch (kept) {
            case Kept.InEffect _ -> "/console/directory/areas/" + area + "?done=kept";
            case Kept.Waiting waiting ->
                "/console/duty-proposals/" + waiting.proposal().id() + "?done=proposed";
        };
    }

    private JurisdictionView present(String area, String duty) {
        if (!mandates.governs(area) || !areas.exists(area)) {
            throw new NotThereException();
        }
        var wanted = known(duty).wireName();
        return jurisdictions.entries(area).stream()
                .filter(entry -> entry.duty().equals(wanted))
                .findFirst()
                .orElse(new JurisdictionView(wanted, area, 0, List.of()));
    }

    private RestResponse<String> show(String area, String duty, Filled filled) {
        var kinds = Line.holders(known(duty));
        var names = IntStream.range(0, HolderRows.rows(filled))
                .mapToObj(row -> HolderRows.name(row, "organisation"))
                .toList();
        var choices = Choices.NONE;
        for (var name : names) {
            choices = choices.with(name, bodies.of(filled, name, kinds));
        }
        var wire = kinds.stream().map(Object::toString).sorted().toList();
        return pages.show(
                Templates.duty(new DutyForm(
                        area, places.name(area), duty, filled, choices, names.size(), String.join(",", wire))),
                filled.status());
    }

    private static Duty known(String duty) {
        return AreaTree.DUTIES.stream()
                .filter(known -> known.wireName().equals(duty))
                .findFirst()
                .orElseThrow(NotThereException::new);
    }
}
