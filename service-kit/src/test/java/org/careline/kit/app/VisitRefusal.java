package org.careline.kit.app;

import org.careline.kit.problem.Refusal;

enum VisitRefusal implements Refusal {
    VISIT_ALREADY_CORRECTED {
        @Override
        public String message() {
            return "这次随访已订正。This visit has been corrected already.";
        }
    }
}
