package org.careline.kit.app;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.careline.events.AssessmentEvent.AssessmentWithdrawn;
import org.careline.events.AssessmentEvent.RiskLevelAssessed;
import org.careline.events.Event;
import org.careline.kit.inbox.EventListener;
import org.careline.kit.inbox.Inbox;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** A listener as a service writes it: counts assessments, and cannot hear of some patients until it is repaired. */
@ApplicationScoped
public class VisitCounts implements EventListener {
    private final Inbox inbox;
    private final DataSource database;
    private final Set<String> poisonous = ConcurrentHashMap.newKeySet();

    VisitCounts(Inbox inbox, DataSource database) {
        this.inbox = inbox;
        this.database = database;
    }

    @Incoming("assessments")
    @Blocking
    public void take(ConsumerRecords<String, String> records) {
        inbox.take(this, records);
    }

    @Override
    public String name() {
        return "visit-counts";
    }

    public void poison(String patient) {
        poisonous.add(patient);
    }

    public void heal(String patient) {
        poisonous.remove(patient);
    }

    @Override
    public void hear(Event<?> event) {
        switch (event.data()) {
            case RiskLevelAssessed assessed -> count(assessed);
            case AssessmentWithdrawn _ -> {}
            default -> throw new IllegalArgumentException("not of this channel");
        }
    }

    private void count(RiskLevelAssessed assessed) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("insert into visit_count (patient, level) values (?, ?)")) {
            insert.setString(1, assessed.key());
            insert.setInt(2, assessed.level());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        if (poisonous.contains(assessed.key())) {
            throw new IllegalStateException("a bug that only this patient meets");
        }
    }
}
