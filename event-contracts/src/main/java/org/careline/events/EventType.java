package org.careline.events;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The catalogue: every event type, its topic and the record that reads it. */
public enum EventType {
    PATIENT_REGISTERED("patient-registered", Topic.PATIENTS, PatientEvent.PatientRegistered.class),
    PATIENT_UPDATED("patient-updated", Topic.PATIENTS, PatientEvent.PatientUpdated.class),
    RESIDENCE_CHANGED("residence-changed", Topic.PATIENTS, PatientEvent.ResidenceChanged.class),
    MANAGEMENT_STATUS_CHANGED("management-status-changed", Topic.PATIENTS, PatientEvent.ManagementStatusChanged.class),
    JURISDICTION_CHANGED("jurisdiction-changed", Topic.JURISDICTIONS, JurisdictionEvent.JurisdictionChanged.class),
    ORGANISATION_CHANGED("organisation-changed", Topic.ORGANISATIONS, OrganisationEvent.OrganisationChanged.class),
    RISK_LEVEL_ASSESSED("risk-level-assessed", Topic.ASSESSMENTS, AssessmentEvent.RiskLevelAssessed.class),
    ASSESSMENT_WITHDRAWN("assessment-withdrawn", Topic.ASSESSMENTS, AssessmentEvent.AssessmentWithdrawn.class),
    ALERT_RAISED("alert-raised", Topic.ALERTS, AlertEvent.AlertRaised.class),
    ALERT_DELIVERED("alert-delivered", Topic.ALERTS, AlertEvent.AlertDelivered.class),
    ALERT_OPENED("alert-opened", Topic.ALERTS, AlertEvent.AlertOpened.class),
    ALERT_ACKNOWLEDGED("alert-acknowledged", Topic.ALERTS, AlertEvent.AlertAcknowledged.class),
    TOLD_BY_PHONE("told-by-phone", Topic.ALERTS, AlertEvent.ToldByPhone.class),
    ALERT_ESCALATED("alert-escalated", Topic.ALERTS, AlertEvent.AlertEscalated.class),
    ALERT_WITHDRAWN("alert-withdrawn", Topic.ALERTS, AlertEvent.AlertWithdrawn.class),
    EPISODE_CLOSED("episode-closed", Topic.ALERTS, AlertEvent.EpisodeClosed.class),
    EPISODE_REOPENED("episode-reopened", Topic.ALERTS, AlertEvent.EpisodeReopened.class),
    ALERT_SETTLED("alert-settled", Topic.ALERTS, AlertEvent.AlertSettled.class),
    ALERT_ACT_WITHDRAWN("alert-act-withdrawn", Topic.ALERTS, AlertEvent.AlertActWithdrawn.class),
    SIGHT_CHANGED("sight-changed", Topic.ALERTS, AlertEvent.SightChanged.class),
    TRANSFER_REQUESTED("transfer-requested", Topic.TRANSFERS, TransferEvent.TransferRequested.class),
    TRANSFER_CONFIRMED("transfer-confirmed", Topic.TRANSFERS, TransferEvent.TransferConfirmed.class),
    TRANSFER_STOOD_DOWN("transfer-stood-down", Topic.TRANSFERS, TransferEvent.TransferStoodDown.class),
    TRANSFER_ACCEPTED("transfer-accepted", Topic.TRANSFERS, TransferEvent.TransferAccepted.class),
    TRANSFER_DECLINED("transfer-declined", Topic.TRANSFERS, TransferEvent.TransferDeclined.class),
    PATIENT_NOT_ARRIVED("patient-not-arrived", Topic.TRANSFERS, TransferEvent.PatientNotArrived.class),
    PATIENT_ADMITTED("patient-admitted", Topic.TRANSFERS, TransferEvent.PatientAdmitted.class),
    PATIENT_DISCHARGED("patient-discharged", Topic.TRANSFERS, TransferEvent.PatientDischarged.class),
    TRANSFER_COMPLETED("transfer-completed", Topic.TRANSFERS, TransferEvent.TransferCompleted.class),
    TRANSFER_CANCELLED("transfer-cancelled", Topic.TRANSFERS, TransferEvent.TransferCancelled.class),
    DESK_SIGHT_CHANGED("desk-sight-changed", Topic.TRANSFERS, TransferEvent.DeskSightChanged.class);

    private static final Map<String, EventType> BY_WIRE_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(EventType::wireName, Function.identity()));
    private static final Map<Class<?>, EventType> BY_RECORD =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(EventType::record, Function.identity()));

    private final String wireName;
    private final Topic topic;
    private final Class<? extends EventData> record;

    EventType(String name, Topic topic, Class<? extends EventData> record) {
        this.wireName = "org.careline." + name + ".v1";
        this.topic = topic;
        this.record = record;
    }

    /** The CloudEvents type, for example {@code org.careline.risk-level-assessed.v1}. */
    public String wireName() {
        return wireName;
    }

    public Topic topic() {
        return topic;
    }

    public Class<? extends EventData> record() {
        return record;
    }

    public static Optional<EventType> named(String wireName) {
        return Optional.ofNullable(BY_WIRE_NAME.get(wireName));
    }

    public static EventType of(EventData data) {
        var type = BY_RECORD.get(data.getClass());
        if (type == null) {
            throw new IllegalArgumentException("not in the catalogue: " + data.getClass());
        }
        return type;
    }
}
