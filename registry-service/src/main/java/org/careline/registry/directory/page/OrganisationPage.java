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
import java.util.Set;
import org.careline.events.OrganisationKind;
import org.careline.kit.access.Role;
import org.careline.kit.console.Pages;
import org.careline.kit.problem.NotThereException;
import org.careline.kit.problem.PreconditionMissingException;
import org.careline.kit.problem.StaleException;
import org.careline.registry.console.Bodies;
import org.careline.registry.console.Choices;
import org.careline.registry.console.Filled;
import org.careline.registry.console.Forms;
import org.careline.registry.console.Meanwhile;
import org.careline.registry.console.Places;
import org.careline.registry.constraint.Say;
import org.careline.registry.directory.Mandates;
import org.careline.registry.directory.OrganisationForm;
import org.careline.registry.directory.OrganisationView;
import org.careline.registry.directory.Organisations;
import org.jboss.resteasy.reactive.RestResponse;

/** An organisation is added or changed 登记机构. */
@Path("/console")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@RolesAllowed(Role.HEALTH_AUTHORITY)
class OrganisationPage {
    private static final String CODE = "code";
    private static final String AREA = "area";
    private static final String PARENT = "parent";
    private static final Set<OrganisationKind> ALL = Set.of(OrganisationKind.values());

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance organisation(String code, Filled filled, Choices choices, List<String> kinds);

        private Templates() {}
    }

    private final Pages pages;
    private final Forms forms;
    private final Meanwhile meanwhile;
    private final Places places;
    private final Bodies bodies;
    private final Mandates mandates;
    private final Organisations organisations;

    OrganisationPage(
            Pages pages,
            Forms forms,
            Meanwhile meanwhile,
            Places places,
            Bodies bodies,
            Mandates mandates,
            Organisations organisations) {
        this.pages = pages;
        this.forms = forms;
        this.meanwhile = meanwhile;
        this.places = places;
        this.bodies = bodies;
        this.mandates = mandates;
        this.organisations = organisations;
    }

    @GET
    @Path("new-organisation")
    public RestResponse<String> blank() {
        return show("", named(forms.prefilled(Map.of("active", "true"))));
    }

    @POST
    @Path("new-organisation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<String> add(MultivaluedMap<String, String> sent) {
        var filled = named(forms.typed(sent));
        filled.remove("version");
        var code = filled.text(CODE);
        if (code == null || !code.matches(Say.CODE_PATTERN)) {
            filled.wrong(CODE, code == null ? Say.REQUIRED : Say.CODE);
        }
        return keep("", code == null ? "" : code, filled);
    }

    @GET
    @Path("organisations/{code}")
    public RestResponse<String> open(String code) {
        var present = governed(code);
        var filled = named(forms.prefilled(OrganisationFields.of(present)));
        meanwhile.begin(filled, OrganisationFields.NAMES, present.version());
        return show(code, filled);
    }

    @POST
    @Path("organisations/{code}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<String> change(String code, MultivaluedMap<String, String> sent) {
        governed(code);
        return keep(code, code, named(forms.typed(sent)));
    }

    private static Filled named(Filled filled) {
        filled.call("name", "organisationName");
        return filled;
    }

    /** @param opened the organisation whose page it is; empty: a new one */
    private RestResponse<String> keep(String opened, String code, Filled filled) {
        var form = OrganisationFields.read(filled);
        if (filled.is("step", "find") || !forms.check(filled, form)) {
            return show(opened, filled);
        }
        var taken = opened.isEmpty() && organisations.isTaken(code);
        try {
            return forms.attempt(
                            filled,
                            taken ? CODE : foreign(form),
                            taken ? Say.CODE_TAKEN : Say.NOT_GOVERNED,
                            () -> organisations.keep(code, filled.version(), form))
                    .map(kept -> pages.seeOther("/console/organisations?done=kept"))
                    .orElseGet(() -> show(opened, filled));
        } catch (PreconditionMissingException missing) {
            filled.wrong(CODE, Say.CODE_TAKEN);
            return show(opened, filled);
        } catch (StaleException overtaken) {
            var present = organisations.read(code);
            meanwhile.catchUp(filled, OrganisationFields.of(present), OrganisationFields.NAMES, present.version());
            return show(opened, filled);
        }
    }

    /** The field that can be at fault where the use case says that there is nothing. */
    private String foreign(OrganisationForm form) {
        return form.area() != null && mandates.governs(form.area()) ? PARENT : AREA;
    }

    private OrganisationView governed(String code) {
        var present = organisations.read(code);
        var area = present.area();
        if (area == null || !mandates.governs(area)) {
            throw new NotThereException();
        }
        return present;
    }

    private RestResponse<String> show(String code, Filled filled) {
        var choices = places.of(filled, AREA).with(PARENT, bodies.of(filled, PARENT, ALL));
        return pages.show(Templates.organisation(code, filled, choices, OrganisationsPage.KINDS), filled.status());
    }
}
