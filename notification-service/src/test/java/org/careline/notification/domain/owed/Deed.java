package org.careline.notification.domain.owed;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.careline.events.Duty;
import org.careline.events.WithdrawalReason;
import org.careline.notification.domain.facts.Assessment;
import org.jspecify.annotations.Nullable;

/** One thing that happens in a random history. */
sealed interface Deed {

    /** A fact keeps the time at which it was stated, whenever it is heard. */
    sealed interface Fact extends Deed {}

    record Enter(Assessment assessment) implements Fact {}

    record Withdraw(UUID assessment, WithdrawalReason reason) implements Fact {}

    record Live(long version, @Nullable String area) implements Fact {}

    record Die(long version, @Nullable LocalDate on) implements Fact {}

    record Stay(org.careline.notification.domain.facts.Stay stay) implements Fact {}

    record Give(Duty duty, String town, List<String> holders) implements Deed {}

    record Pass(Duration time) implements Deed {}

    /** By the number of a ringing or quiet alert. */
    record Sign(int alert) implements Deed {}

    record Phone(int alert) implements Deed {}

    record TakeOver(int alert) implements Deed {}
}
