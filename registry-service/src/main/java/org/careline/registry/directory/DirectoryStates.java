package org.careline.registry.directory;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.careline.events.Duty;
import org.careline.events.JurisdictionEvent.JurisdictionChanged;
import org.careline.events.OrganisationEvent.OrganisationChanged;
import org.careline.kit.access.DirectoryCopy;
import org.careline.kit.outbox.Outbox;
import org.careline.kit.time.Versions;

/** The entries of the directory, to be told again as they stand. */
@ApplicationScoped
public class DirectoryStates {
    private final DirectoryTable table;
    private final DirectoryCopy directory;
    private final Outbox outbox;
    private final Clock clock;

    DirectoryStates(DirectoryTable table, DirectoryCopy directory, Outbox outbox, Clock clock) {
        this.table = table;
        this.directory = directory;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** @param position the last one told; empty: from the first on */
    public List<String> organisations(String position, int most) {
        return table.organisations(position, most).stream()
                .map(OrganisationChanged::organisation)
                .toList();
    }

    /** @param position the last one told, as duty:area; empty: from the first on */
    public List<String> jurisdictions(String position, int most) {
        return table.entryKeys(position, most);
    }

    /** @param raised under a new version, above all that was ever told of it */
    public void tellOrganisation(String code, boolean raised) {
        table.lock("organisation");
        table.organisation(code).ifPresent(state -> {
            var told = new OrganisationChanged(
                    code,
                    version(state.version(), raised),
                    state.kind(),
                    state.name(),
                    state.parent(),
                    state.area(),
                    state.dutyPhone(),
                    state.active());
            directory.keep(told);
            outbox.append(told);
        });
    }

    public void tellJurisdiction(String key, boolean raised) {
        var parts = key.split(":", 2);
        var duty = Duty.valueOf(parts[0].toUpperCase(Locale.ROOT).replace('-', '_'));
        table.lock("jurisdiction:" + duty + ":" + parts[1]);
        table.jurisdiction(duty, parts[1]).ifPresent(state -> {
            var told = new JurisdictionChanged(duty, state.area(), version(state.version(), raised), state.holders());
            directory.keep(told);
            outbox.append(told);
        });
    }

    private long version(long present, boolean raised) {
        return raised ? Versions.after(present, clock.instant()) : present;
    }
}
