package org.careline.registry.directory.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.careline.kit.access.Role;
import org.careline.kit.console.Pages;
import org.careline.kit.problem.RefusedException;
import org.careline.kit.problem.StaleException;
import org.careline.registry.RegistryRefusal;
import org.careline.registry.constraint.Say;
import org.careline.registry.directory.proposal.Proposals;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Changes of duties that wait for a second person 待确认的管辖变更: looked at, confirmed, taken back. */
@Path("/console/duty-proposals")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@RolesAllowed(Role.HEALTH_AUTHORITY)
class ProposalPage {
    private static final int ROWS = 30;
    private static final int STALE = 412;
    private static final int OK = 200;

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance proposals(List<ProposalCard> cards, @Nullable String next);

        static native TemplateInstance proposal(ProposalCard card, String done, String refusal);

        private Templates() {}
    }

    private final Pages pages;
    private final Proposals proposals;
    private final ProposalCards cards;

    ProposalPage(Pages pages, Proposals proposals, ProposalCards cards) {
        this.pages = pages;
        this.proposals = proposals;
        this.cards = cards;
    }

    @GET
    public RestResponse<String> list(@RestQuery @Nullable UUID cursor) {
        var page = proposals.list(cursor, ROWS);
        return pages.show(
                Templates.proposals(page.items().stream().map(cards::of).toList(), page.next()));
    }

    /** @param done what was just done, to be said once */
    @GET
    @Path("{proposal}")
    public RestResponse<String> open(
            UUID proposal,
            @RestQuery @Pattern(regexp = "proposed|confirmed|withdrawn", message = Say.CODE) @Nullable String done) {
        return show(proposal, done == null ? "" : done, "", OK);
    }

    @POST
    @Path("{proposal}/confirmation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<String> confirm(UUID proposal) {
        try {
            proposals.confirm(proposal);
            return pages.seeOther("/console/duty-proposals/" + proposal + "?done=confirmed");
        } catch (RefusedException refused) {
            return refused(proposal, refused);
        } catch (StaleException overtaken) {
            return show(proposal, "", "", STALE);
        }
    }

    @POST
    @Path("{proposal}/withdrawal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<String> withdraw(UUID proposal) {
        try {
            proposals.withdraw(proposal);
            return pages.seeOther("/console/duty-proposals/" + proposal + "?done=withdrawn");
        } catch (RefusedException refused) {
            return refused(proposal, refused);
        }
    }

    private RestResponse<String> refused(UUID proposal, RefusedException refused) {
        return show(
                proposal,
                "",
                pages.say(RegistryRefusal.sentence(refused)),
                refused.refusal().status());
    }

    private RestResponse<String> show(UUID proposal, String done, String refusal, int status) {
        return pages.show(Templates.proposal(cards.of(proposals.read(proposal)), done, refusal), status);
    }
}
