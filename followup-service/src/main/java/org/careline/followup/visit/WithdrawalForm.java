package org.careline.followup.visit;

import jakarta.validation.constraints.NotNull;
import org.careline.events.WithdrawalReason;

/** Why a visit is withdrawn 撤回 (rules 17.1-10). */
record WithdrawalForm(@NotNull WithdrawalReason reason) {}
