package org.careline.registry.domain;

import java.time.LocalDate;

/** Death of a patient 死亡, form 表8. */
public record Death(LocalDate diedOn, DeathCause cause) {}
