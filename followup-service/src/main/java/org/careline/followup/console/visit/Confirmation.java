package org.careline.followup.console.visit;

import java.util.List;
import org.careline.followup.receivers.ReceiverView;
import org.careline.followup.visit.VisitPreview;

/**
 * The one question before something is told 保存即通报 (rules 17.5).
 *
 * @param toldBefore who was told of the visit that is corrected, and hears of the correction
 */
public record Confirmation(Sheet sheet, VisitPreview preview, List<ReceiverView> toldBefore) {}
