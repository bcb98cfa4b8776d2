package org.careline.followup.proposal;

import java.util.List;
import org.careline.followup.domain.Proposal;
import org.careline.followup.domain.ProposalReason;

/**
 * The proposed level 建议等级 (rules 3.1, 17.5).
 *
 * @param toConfirm the official wording leaves it open; the assessor decides
 * @param willBeTold who would be told of a level of 3 or more, where the patient was named
 */
public record ProposalView(int level, List<ProposalReason> reasons, boolean toConfirm, List<ToldView> willBeTold) {

    static ProposalView from(Proposal proposal, List<ToldView> willBeTold) {
        return new ProposalView(proposal.level().number(), proposal.reasons(), proposal.toConfirm(), willBeTold);
    }
}
