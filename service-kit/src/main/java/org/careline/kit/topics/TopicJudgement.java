package org.careline.kit.topics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.careline.events.Topic;
import org.jspecify.annotations.Nullable;

/** Judges a topic as the broker has it: order, what is kept, and that nothing acknowledged is lost with one broker. */
record TopicJudgement(int replicas, int minInSync, long keptMillis) {

    static TopicJudgement of(TopicsConfig config) {
        return new TopicJudgement(
                config.replicationFactor(),
                config.minInSync(),
                config.keptAtLeast().toMillis());
    }

    /** All faults at once, a sentence each; none: it may be relied on. */
    List<String> faults(Topic topic, @Nullable TopicState state) {
        if (state == null) {
            return List.of("主题 " + topic.wireName() + " 不存在。The topic " + topic.wireName()
                    + " is not there: create it with " + topic.partitions() + " partitions.");
        }
        var faults = new ArrayList<String>();
        if (state.partitions() != topic.partitions()) {
            faults.add(fault(topic, "partitions", state.partitions(), Integer.toString(topic.partitions())));
        }
        if (state.replicas() < replicas) {
            faults.add(fault(topic, "replication factor", state.replicas(), "at least " + replicas));
        }
        settings(topic, state).forEach(faults::add);
        return faults;
    }

    private List<String> settings(Topic topic, TopicState state) {
        var faults = new ArrayList<String>();
        var policy = topic.compacted() ? "compact" : "delete";
        wrong(state.setting("cleanup.policy"), policy::equals)
                .ifPresent(is -> faults.add(fault(topic, "cleanup.policy", is, policy)));
        wrong(state.number("min.insync.replicas"), is -> is >= minInSync)
                .ifPresent(is -> faults.add(fault(topic, "min.insync.replicas", is, "at least " + minInSync)));
        wrong(state.setting("unclean.leader.election.enable"), "false"::equals)
                .ifPresent(is -> faults.add(fault(topic, "unclean.leader.election.enable", is, "false")));
        if (!topic.compacted()) {
            wrong(state.number("retention.ms"), is -> is < 0 || is >= keptMillis)
                    .ifPresent(is -> faults.add(fault(topic, "retention.ms", is, "at least " + keptMillis)));
            wrong(state.number("retention.bytes"), is -> is < 0)
                    .ifPresent(is -> faults.add(fault(topic, "retention.bytes", is, "-1")));
        }
        return faults;
    }

    private interface Right<T> {
        boolean is(T value);
    }

    private static <T> Optional<T> wrong(Optional<T> value, Right<T> right) {
        return value.filter(is -> !right.is(is));
    }

    private static String fault(Topic topic, String what, Object is, String wanted) {
        return "主题 " + topic.wireName() + " 的 " + what + " 为 " + is + "，应为 " + wanted + "。The topic " + topic.wireName()
                + " has " + what + " " + is + ", wanted: " + wanted + ".";
    }
}
