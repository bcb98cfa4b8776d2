package org.careline.kit.console;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.careline.kit.problem.Answer;
import org.careline.kit.problem.InvalidField;
import org.jboss.logging.Logger;

/** Says to a person on a page what problem details say to a program. */
@Provider
class ProblemPages implements ContainerResponseFilter {
    private static final Logger LOG = Logger.getLogger(ProblemPages.class);
    private static final String CONSOLE = "console";

    private final Pages pages;
    private final PageHeaders pageHeaders;
    private final HttpHeaders headers;

    ProblemPages(Pages pages, PageHeaders pageHeaders, HttpHeaders headers) {
        this.pages = pages;
        this.pageHeaders = pageHeaders;
        this.headers = headers;
    }

    static boolean isConsole(ContainerRequestContext request) {
        var path = request.getUriInfo().getPath().replaceFirst("^/+", "");
        return path.equals(CONSOLE) || path.startsWith(CONSOLE + "/");
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!isConsole(request)) {
            return;
        }
        pageHeaders.add(response.getHeaders());
        if (response.getEntity() instanceof HttpProblem problem && isProblem(problem) && isRead(request)) {
            show(problem, response);
        }
    }

    /** An answer that fails here would never be sent: then the problem stays as it is. */
    private void show(HttpProblem problem, ContainerResponseContext response) {
        try {
            response.setEntity(pages.render(page(problem)), null, Pages.HTML);
        } catch (RuntimeException e) {
            LOG.errorf(
                    "a problem could not be shown as a page cause=%s",
                    e.getClass().getName());
        }
    }

    private static boolean isProblem(HttpProblem problem) {
        return problem.getStatusCode() >= Response.Status.BAD_REQUEST.getStatusCode();
    }

    /** By somebody who sees it; a program that calls the console asks for JSON, or for anything. */
    private static boolean isRead(ContainerRequestContext request) {
        return request.getAcceptableMediaTypes().stream()
                .anyMatch(type -> type.getType().equals("text") && MediaType.TEXT_HTML_TYPE.isCompatible(type));
    }

    private TemplateInstance page(HttpProblem problem) {
        var locale = Language.of(headers);
        var ours = Answer.ofStatus(problem.getStatusCode());
        var known = ours.type().equals(String.valueOf(problem.getType()));
        return ShellTemplates.problem(
                known ? ours.type().replace("/problems/", "") : "refused",
                Language.part(String.valueOf(problem.getTitle()), locale),
                fields(problem, locale),
                String.valueOf(problem.getParameters().getOrDefault("id", "")));
    }

    private static List<ProblemField> fields(HttpProblem problem, Locale locale) {
        return problem.getParameters().get("fields") instanceof List<?> fields
                ? fields.stream().flatMap(field -> field(field, locale)).toList()
                : List.of();
    }

    private static Stream<ProblemField> field(Object field, Locale locale) {
        return field instanceof InvalidField(var name, var message)
                ? Stream.of(new ProblemField(name, Language.part(message, locale)))
                : Stream.empty();
    }
}
