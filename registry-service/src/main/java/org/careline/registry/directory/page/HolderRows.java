package org.careline.registry.directory.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.careline.events.JurisdictionEvent.Holder;
import org.careline.registry.console.Bodies;
import org.careline.registry.console.Filled;
import org.careline.registry.constraint.Say;
import org.careline.registry.directory.JurisdictionForm;
import org.jspecify.annotations.Nullable;

/** The rows of holders in the form of a duty 责任单位: those of today and to come, and an empty one to add another. */
@ApplicationScoped
class HolderRows {
    static final String SUMMARY = "holders";
    private static final String ROWS = "rows";
    private static final int MOST = 20;
    private static final List<String> COLUMNS = List.of("organisation", "organisation.typed", "rank", "from", "to");

    private final Bodies bodies;
    private final Clock clock;

    HolderRows(Bodies bodies, Clock clock) {
        this.bodies = bodies;
        this.clock = clock;
    }

    /** What a form begins with; those whose time is over stay in the history and out of the form. */
    Map<String, String> fields(List<Holder> holders) {
        var fields = new HashMap<String, String>();
        var present = open(holders);
        for (var row = 0; row < present.size(); row++) {
            var holder = present.get(row);
            fields.put(name(row, "organisation"), holder.organisation());
            fields.put(name(row, "rank"), Integer.toString(holder.rank()));
            fields.put(name(row, "from"), holder.from().toString());
            fields.put(name(row, "to"), holder.to() == null ? "" : holder.to().toString());
        }
        fields.put(ROWS, Integer.toString(present.size()));
        fields.put(SUMMARY, summary(holders));
        return fields;
    }

    /** In words, to say what changed meanwhile. */
    String summary(List<Holder> holders) {
        var present = open(holders);
        var names = bodies.names(present.stream().map(Holder::organisation).toList());
        return present.stream()
                .map(holder -> names.get(holder.organisation()) + " #" + holder.rank() + " " + holder.from() + " – "
                        + (holder.to() == null ? "" : holder.to()))
                .collect(Collectors.joining("; "));
    }

    /** Rows that were emptied are left out, the others move up, so that what is said of the third is said beside the third. */
    void close(Filled filled) {
        var kept = 0;
        for (var row = 0; row < rows(filled); row++) {
            if (filled.any(name(row, "organisation"), name(row, "organisation.typed"))) {
                move(filled, row, kept++);
            }
        }
        filled.put(ROWS, Integer.toString(kept));
    }

    private static void move(Filled filled, int from, int to) {
        for (var column : COLUMNS) {
            filled.put(name(to, column), filled.value(name(from, column)));
        }
    }

    /** An empty row below the others; it counts when a body is chosen in it. */
    void addEmpty(Filled filled) {
        var row = rows(filled);
        if (row < MOST) {
            COLUMNS.forEach(column -> filled.remove(name(row, column)));
            filled.put(name(row, "rank"), Integer.toString(row + 1));
            filled.put(name(row, "from"), LocalDate.now(clock).toString());
            filled.put(ROWS, Integer.toString(row + 1));
        }
    }

    JurisdictionForm read(Filled filled) {
        var holders = new ArrayList<JurisdictionForm.HolderForm>();
        for (var row = 0; row < rows(filled); row++) {
            holders.add(new JurisdictionForm.HolderForm(
                    orEmpty(filled.chosen(name(row, "organisation"), Say.CHOOSE_BODY)),
                    required(filled.number(name(row, "rank"))),
                    required(filled.date(name(row, "from"))),
                    filled.date(name(row, "to"))));
        }
        return new JurisdictionForm(holders);
    }

    static int rows(Filled filled) {
        var rows = filled.value(ROWS);
        return rows.matches("[0-9]{1,2}") ? Math.min(Integer.parseInt(rows), MOST) : 0;
    }

    static String name(int row, String column) {
        return "holders[" + row + "]." + column;
    }

    private List<Holder> open(List<Holder> holders) {
        var today = LocalDate.now(clock);
        return holders.stream()
                .filter(holder -> holder.to() == null || holder.to().isAfter(today))
                .sorted(Comparator.comparing(Holder::from).thenComparing(Holder::rank))
                .toList();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** Null passes here as it does in the API, and is told by the form's own constraint. */
    @SuppressWarnings("NullAway")
    private static <T> T required(@Nullable T value) {
        return value;
    }
}
