package org.careline.followup.receivers;

/** The facts of an alert that are a time and nothing else 送达、查看、签收、电话告知 (rules 17.3). */
enum AlertFact {
    DELIVERED("delivered_at"),
    OPENED("opened_at"),
    ACKNOWLEDGED("acknowledged_at"),
    TOLD_BY_PHONE("told_by_phone_at");

    private final String statement;

    AlertFact(String column) {
        statement = """
                insert into receiver (alert, assessment, patient, duty, organisation, %1$s)
                values (?, ?, ?, ?, ?, ?)
                on conflict (alert) do update set %1$s = least(receiver.%1$s, excluded.%1$s)
                """.formatted(column);
    }

    String statement() {
        return statement;
    }
}
