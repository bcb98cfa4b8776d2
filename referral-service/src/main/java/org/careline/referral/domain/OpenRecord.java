package org.careline.referral.domain;

import org.jspecify.annotations.Nullable;

/** The record that is open, and what is noted beside it 备注. */
public record OpenRecord(Transfer.Open transfer, @Nullable Remark remark) {}
