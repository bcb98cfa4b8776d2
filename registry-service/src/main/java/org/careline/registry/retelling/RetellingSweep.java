package org.careline.registry.retelling;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import org.careline.registry.directory.DirectoryStates;
import org.careline.registry.filing.PatientStates;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Tells some states again at a time, so that what happens meanwhile does not wait behind all of them. */
@Singleton
class RetellingSweep {
    private static final Logger LOG = Logger.getLogger(RetellingSweep.class);

    private final RetellingTable table;
    private final DirectoryStates directory;
    private final PatientStates patients;
    private final int atOnce;

    RetellingSweep(
            RetellingTable table,
            DirectoryStates directory,
            PatientStates patients,
            @ConfigProperty(name = "careline.retelling.at-once", defaultValue = "200") int atOnce) {
        this.table = table;
        this.directory = directory;
        this.patients = patients;
        this.atOnce = atOnce;
    }

    @Produces
    @Singleton
    RecurringTask<Void> retelling() {
        return Tasks.recurring("retelling", FixedDelay.of(Duration.ofSeconds(1)))
                .execute((_, _) -> table.last().filter(RetellingView::goesOn).ifPresent(this::step));
    }

    /** What was told before a crash may be told once more: its version is the same. */
    private void step(RetellingView underWay) {
        var part = Part.of(underWay.part());
        var some = QuarkusTransaction.requiringNew().call(() -> after(part, underWay.position()));
        var told = (int) some.stream()
                .filter(state -> isTold(part, state, underWay.raised()))
                .count();
        if (!some.isEmpty()) {
            table.advance(underWay.id(), part, some.getLast(), told, some.size() - told);
        } else if (part.next().isPresent()) {
            table.advance(underWay.id(), part.next().get(), "", 0, 0);
        } else {
            table.end(underWay.id(), false);
        }
    }

    private List<String> after(Part part, String position) {
        return switch (part) {
            case ORGANISATIONS -> directory.organisations(position, atOnce);
            case JURISDICTIONS -> directory.jurisdictions(position, atOnce);
            case PATIENTS -> patients.after(position, atOnce);
        };
    }

    /** One that fails keeps no other waiting; it is counted. */
    private boolean isTold(Part part, String state, boolean raised) {
        try {
            QuarkusTransaction.requiringNew().run(() -> tell(part, state, raised));
            return true;
        } catch (RuntimeException e) {
            LOG.errorf("A state was not told again part=%s key=%s: %s", part, state, e.getClass());
            return false;
        }
    }

    private void tell(Part part, String state, boolean raised) {
        switch (part) {
            case ORGANISATIONS -> directory.tellOrganisation(state, raised);
            case JURISDICTIONS -> directory.tellJurisdiction(state, raised);
            case PATIENTS -> patients.tell(state, raised);
        }
    }
}
