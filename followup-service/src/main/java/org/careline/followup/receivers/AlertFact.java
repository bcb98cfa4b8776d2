package org.careline.followup.receivers;

/** The facts of an alert that are a time and nothing else 送达、查看、签收、电话告知 (rules 17.3), whichever is heard first. */
enum AlertFact {
    DELIVERED("delivered_at", "?", "delivered_at = least(receiver.delivered_at, excluded.delivered_at)"),
    OPENED("opened_at", "?", "opened_at = least(receiver.opened_at, excluded.opened_at)"),
    /** A signature from before the last taking back is the one that was taken back. */
    ACKNOWLEDGED("acknowledged_at", "?", """
            acknowledged_at = case when excluded.acknowledged_at <= receiver.signature_withdrawn_at
                                   then receiver.acknowledged_at
                                   else least(receiver.acknowledged_at, excluded.acknowledged_at) end
            """),
    SIGNATURE_WITHDRAWN("signature_withdrawn_at", "?", """
            signature_withdrawn_at = greatest(receiver.signature_withdrawn_at, excluded.signature_withdrawn_at),
            acknowledged_at = case when receiver.acknowledged_at > excluded.signature_withdrawn_at
                                   then receiver.acknowledged_at end
            """),
    TOLD_BY_PHONE("phone_calls", "array[?::timestamptz]", "phone_calls = receiver.phone_calls || excluded.phone_calls"),
    PHONE_CALL_WITHDRAWN(
            "phone_calls_withdrawn",
            "array[?::timestamptz]",
            "phone_calls_withdrawn = receiver.phone_calls_withdrawn || excluded.phone_calls_withdrawn");

    /** Of several calls each taking back voids one, the latest first; the latest that is left counts. */
    static final String COUNT_CALLS = """
            update receiver set told_by_phone_at =
                (select array_agg(distinct call order by call) from unnest(phone_calls) call)
                [(select count(distinct call) from unnest(phone_calls) call)
                 - (select count(distinct call) from unnest(phone_calls_withdrawn) call)]
            where alert = ?
            """;

    private final String statement;

    AlertFact(String column, String value, String update) {
        statement = """
                insert into receiver (alert, assessment, patient, duty, organisation, %s)
                values (?, ?, ?, ?, ?, %s)
                on conflict (alert) do update set %s
                """.formatted(column, value, update);
    }

    String statement() {
        return statement;
    }

    boolean isCall() {
        return this == TOLD_BY_PHONE || this == PHONE_CALL_WITHDRAWN;
    }
}
