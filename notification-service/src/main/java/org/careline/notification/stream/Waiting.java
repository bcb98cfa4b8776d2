package org.careline.notification.stream;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** How much waits, as the stream says it: for a page when it is made. */
@ApplicationScoped
public class Waiting {
    private final FiguresTable figures;

    Waiting(FiguresTable figures) {
        this.figures = figures;
    }

    public Figures of(String organisation) {
        return figures.inboxes(List.of(organisation)).getOrDefault(organisation, Figures.NONE);
    }
}
