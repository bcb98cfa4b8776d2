package org.careline.followup.domain;

import java.time.LocalDate;

/**
 * By when a person is to be visited 应随访日期.
 *
 * @param provisional counted in working days of a year whose holidays are not announced yet 暂定
 */
public record Due(LocalDate day, boolean provisional) {}
