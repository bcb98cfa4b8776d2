package org.careline.registry.directory.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.careline.kit.access.Role;
import org.careline.kit.console.Pages;
import org.careline.kit.problem.NotThereException;
import org.careline.registry.console.Places;
import org.careline.registry.constraint.Say;
import org.careline.registry.directory.Mandates;
import org.careline.registry.domain.Remit;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The tree of areas an authority governs 机构与管辖, opened level by level. */
@Path("/console/directory")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@RolesAllowed(Role.HEALTH_AUTHORITY)
class DirectoryPage {
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance directory(List<AreaNode> nodes);

        static native TemplateInstance below(List<AreaNode> nodes);

        static native TemplateInstance area(
                String place, AreaNode node, List<DutyCard> cards, List<AreaNode> nodes, String done);

        private Templates() {}
    }

    private final Pages pages;
    private final Mandates mandates;
    private final Places places;
    private final AreaTree tree;
    private final DutyCards cards;

    DirectoryPage(Pages pages, Mandates mandates, Places places, AreaTree tree, DutyCards cards) {
        this.pages = pages;
        this.mandates = mandates;
        this.places = places;
        this.tree = tree;
        this.cards = cards;
    }

    @GET
    public RestResponse<String> open() {
        return pages.show(Templates.directory(
                mandates.governed().map(Remit::area).map(tree::at).orElse(List.of())));
    }

    @GET
    @Path("below/{area}")
    public RestResponse<String> below(String area) {
        requireGoverned(area);
        return pages.show(Templates.below(tree.below(area)));
    }

    /** @param done what was just done, to be said once */
    @GET
    @Path("areas/{area}")
    public RestResponse<String> area(
            String area, @RestQuery @Pattern(regexp = "kept", message = Say.CODE) @Nullable String done) {
        requireGoverned(area);
        var node = tree.at(area).stream().findFirst().orElseThrow(NotThereException::new);
        return pages.show(
                Templates.area(places.name(area), node, cards.of(node), tree.below(area), done == null ? "" : done));
    }

    private void requireGoverned(String area) {
        if (!mandates.governs(area)) {
            throw new NotThereException();
        }
    }
}
