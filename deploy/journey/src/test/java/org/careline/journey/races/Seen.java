package org.careline.journey.races;

import java.util.List;
import java.util.Map;

/**
 * What the four services show of one patient.
 *
 * @param lives the village in the register's file; “dead” after it
 * @param entries levels of the visits that stand
 * @param alarms by organisation, the level of each it has not signed
 * @param transfers open ones: state, hospital, area
 */
record Seen(String lives, List<Integer> entries, Map<String, List<Integer>> alarms, List<String> transfers) {}
