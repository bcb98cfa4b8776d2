package org.careline.followup.console.visit;

import org.careline.followup.console.form.TypedVisit;
import org.careline.followup.proposal.ProposalView;
import org.jspecify.annotations.Nullable;

/**
 * What the page says while the danger is being answered 等级建议 (rules 17.5).
 *
 * @param proposal null: nothing was answered yet
 * @param asksReason the stated level is below the signs
 * @param danger something dangerous was seen or stated: its facts are asked for
 */
public record Suggestion(TypedVisit typed, @Nullable ProposalView proposal, boolean asksReason, boolean danger) {}
