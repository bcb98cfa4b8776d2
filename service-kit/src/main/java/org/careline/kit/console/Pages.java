package org.careline.kit.console;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestResponse;

/** Shows pages: in the language of whoever looks, in the frame of every page, kept by no cache. */
@ApplicationScoped
public class Pages {
    static final MediaType HTML = MediaType.TEXT_HTML_TYPE.withCharset("UTF-8");
    private static final int OK = 200;
    private static final int SEE_OTHER = 303;

    private final Frames frames;
    private final HttpHeaders headers;

    Pages(Frames frames, HttpHeaders headers) {
        this.frames = frames;
        this.headers = headers;
    }

    public RestResponse<String> show(TemplateInstance page) {
        return show(page, OK);
    }

    /** A form shown again with what was typed, say: 400. */
    public RestResponse<String> show(TemplateInstance page, int status) {
        return RestResponse.ResponseBuilder.create(RestResponse.Status.fromStatusCode(status), render(page))
                .type(HTML)
                .build();
    }

    /**
     * After a form has been taken: another page, so that loading again sends nothing twice.
     *
     * @param page below this service's root, such as {@code /console/today}, or a whole address of another service
     */
    public RestResponse<String> seeOther(String page) {
        var target = page.startsWith("/") ? frames.root() + page : page;
        return RestResponse.ResponseBuilder.<String>create(RestResponse.Status.fromStatusCode(SEE_OTHER))
                // Not location(): it would put this service's root before the path once more.
                .header(HttpHeaders.LOCATION, target)
                .build();
    }

    /** The sentence of the page's language, of a text that says it in both, Chinese first. */
    public String say(String bilingual) {
        return Language.part(bilingual, Language.of(headers));
    }

    String render(TemplateInstance page) {
        return page.data("frame", frames.current())
                .setLocale(Language.of(headers))
                .render();
    }
}
