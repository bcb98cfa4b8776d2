package org.careline.events;

/** What an event says. The key decides its partition: events of one patient keep their order within a topic. */
public sealed interface EventData
        permits PatientEvent, JurisdictionEvent, OrganisationEvent, AssessmentEvent, AlertEvent, TransferEvent {
    String key();
}
