package org.careline.kit.trail;

import io.quarkus.runtime.BlockingOperationControl;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/**
 * Notices that somebody asked for one person's record and was refused, or told that it is not there: the answer does not say
 * which, and the trail need not know.
 */
@Provider
class RefusedLookFilter implements ContainerResponseFilter {
    private static final Logger LOG = Logger.getLogger(RefusedLookFilter.class);
    private static final Set<Integer> REFUSED = Set.of(403, 404);
    private static final String ID = "[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";
    private static final Pattern RECORD = Pattern.compile(ID);
    private static final Pattern PATIENT = Pattern.compile("/patients/(" + ID + ")");

    private final RefusedLooks looks;

    RefusedLookFilter(RefusedLooks looks) {
        this.looks = looks;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        var path = request.getUriInfo().getRequestUri().getRawPath();
        if (REFUSED.contains(response.getStatus())
                && RECORD.matcher(path).find()
                && BlockingOperationControl.isBlockingAllowed()) {
            keep(request.getMethod() + " " + path, path);
        }
    }

    /** An answer that fails here would never be sent. */
    private void keep(String what, String path) {
        try {
            looks.keep(patients(path), what);
        } catch (RuntimeException e) {
            LOG.errorf(
                    "a refused look is not on the trail cause=%s", e.getClass().getName());
        }
    }

    static List<UUID> patients(String path) {
        return PATIENT.matcher(path)
                .results()
                .map(found -> UUID.fromString(found.group(1)))
                .toList();
    }
}
