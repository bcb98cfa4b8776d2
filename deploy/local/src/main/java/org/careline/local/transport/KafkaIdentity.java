package org.careline.local.transport;

import static org.careline.events.Topic.ALERTS;
import static org.careline.events.Topic.ASSESSMENTS;
import static org.careline.events.Topic.JURISDICTIONS;
import static org.careline.events.Topic.ORGANISATIONS;
import static org.careline.events.Topic.PATIENTS;
import static org.careline.events.Topic.TRANSFERS;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.careline.events.Topic;

/** Who signs in at the broker: each tells on its own topics and sees what stands there, hears what it needs, and may do nothing else. */
public enum KafkaIdentity {
    REGISTRY(EnumSet.of(PATIENTS, JURISDICTIONS, ORGANISATIONS), EnumSet.of(ALERTS, TRANSFERS)),
    FOLLOWUP(EnumSet.of(ASSESSMENTS), EnumSet.of(PATIENTS, JURISDICTIONS, ORGANISATIONS, ALERTS, TRANSFERS)),
    NOTIFICATION(EnumSet.of(ALERTS), EnumSet.of(PATIENTS, JURISDICTIONS, ORGANISATIONS, ASSESSMENTS, TRANSFERS)),
    REFERRAL(EnumSet.of(TRANSFERS), EnumSet.of(PATIENTS, JURISDICTIONS, ORGANISATIONS, ASSESSMENTS)),
    /** Hears everything and tells nothing: for the journeys' checks, without a consumer group. */
    WATCHER(EnumSet.noneOf(Topic.class), EnumSet.allOf(Topic.class));

    private static final String FROM_ANYWHERE = "*";

    private final Set<Topic> tells;
    private final Set<Topic> hears;

    KafkaIdentity(Set<Topic> tells, Set<Topic> hears) {
        this.tells = Set.copyOf(tells);
        this.hears = Set.copyOf(hears);
    }

    public static KafkaIdentity of(String service) {
        return valueOf(service.toUpperCase(Locale.ROOT));
    }

    /** The user name at the broker, also what the names of its consumer groups begin with. */
    public String user() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean tellsOn(Topic topic) {
        return tells.contains(topic);
    }

    public boolean hears(Topic topic) {
        return hears.contains(topic);
    }

    /** What it told it reads again, to compare. */
    public boolean reads(Topic topic) {
        return hears(topic) || tellsOn(topic);
    }

    List<AclBinding> rights() {
        var rights = new ArrayList<AclBinding>();
        rights.addAll(on(tells, AclOperation.WRITE));
        rights.addAll(on(tells, AclOperation.READ));
        rights.addAll(on(hears, AclOperation.READ));
        if (!tells.isEmpty()) {
            rights.add(new AclBinding(
                    new ResourcePattern(ResourceType.GROUP, user(), PatternType.PREFIXED), may(AclOperation.READ)));
        }
        return rights;
    }

    private List<AclBinding> on(Collection<Topic> topics, AclOperation operation) {
        return topics.stream()
                .map(topic -> new ResourcePattern(ResourceType.TOPIC, topic.wireName(), PatternType.LITERAL))
                .map(pattern -> new AclBinding(pattern, may(operation)))
                .toList();
    }

    private AccessControlEntry may(AclOperation operation) {
        return new AccessControlEntry("User:" + user(), FROM_ANYWHERE, operation, AclPermissionType.ALLOW);
    }
}
