package org.careline.registry.filing;

/** Who registers a patient 建档单位, and who has the care from then on 管理机构. */
record Institutions(String registering, String inCare) {}
