package org.careline.followup.console.form;

import java.util.Map;
import org.careline.followup.form.VisitForm;
import org.jspecify.annotations.Nullable;

/**
 * A typed form, read.
 *
 * @param form null: something is wrong
 * @param wrong by field
 */
public record ReadVisit(@Nullable VisitForm form, Map<String, String> wrong) {}
