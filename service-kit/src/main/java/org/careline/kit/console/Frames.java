package org.careline.kit.console;

import io.quarkus.runtime.BlockingOperationNotAllowedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.careline.kit.access.Caller;
import org.careline.kit.access.CurrentCaller;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Makes the frame of the page under way. */
@ApplicationScoped
class Frames {
    private final String root;
    private final ConsoleConfig config;
    private final CurrentCaller caller;
    private final OrganisationNames names;
    private final Navigation navigation;
    private final Assets assets;
    private final HttpHeaders headers;
    private final UriInfo address;
    private final Request request;

    Frames(
            @ConfigProperty(name = "quarkus.http.root-path") String root,
            ConsoleConfig config,
            CurrentCaller caller,
            OrganisationNames names,
            Navigation navigation,
            Assets assets,
            HttpHeaders headers,
            UriInfo address,
            Request request) {
        this.root = root.endsWith("/") ? root.substring(0, root.length() - 1) : root;
        this.config = config;
        this.caller = caller;
        this.names = names;
        this.navigation = navigation;
        this.assets = assets;
        this.headers = headers;
        this.address = address;
        this.request = request;
    }

    Frame current() {
        return account().map(this::of).orElseGet(this::ofNobody);
    }

    /** Nobody while it is still being found out who asks: a page that says why that failed waits for nothing. */
    private Optional<Caller> account() {
        try {
            return caller.find();
        } catch (BlockingOperationNotAllowedException e) {
            return Optional.empty();
        }
    }

    String root() {
        return root;
    }

    /** Back to where the page was, never out of this console. */
    String back(@Nullable String path) {
        var console = root + "/console/";
        return path != null && path.startsWith(console) && path.matches("[\\w/.~%?&=+:@,;-]*") ? path : console;
    }

    private Frame of(Caller account) {
        return new Frame(
                root,
                names.of(account.organisation()),
                mark(account),
                navigation.entries(account.roles(), path()),
                here(),
                language(),
                assets,
                config.idleMinutes(),
                config.identityIdleMinutes());
    }

    /** A page that anybody may see, such as the one after signing out. */
    private Frame ofNobody() {
        return new Frame(
                root,
                null,
                "",
                List.of(),
                here(),
                language(),
                assets,
                config.idleMinutes(),
                config.identityIdleMinutes());
    }

    static String mark(Caller account) {
        try {
            var text = account.organisation() + "\n" + account.subject();
            var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private String language() {
        return Language.of(headers).getLanguage();
    }

    private String here() {
        if (!HttpMethod.GET.equals(request.getMethod())) {
            return root + "/console/";
        }
        var query = address.getRequestUri().getRawQuery();
        return path() + (query == null ? "" : "?" + query);
    }

    private String path() {
        return address.getRequestUri().getRawPath();
    }
}
