package org.careline.registry.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.careline.events.Disorder;

/** Disorder, national code and ICD-10, each line with its dates (rules 1): the day of diagnosis chooses the line. */
public record DisorderCodes(List<DisorderCode> lines) {
    public DisorderCodes {
        lines = List.copyOf(lines);
    }

    public Optional<DisorderCode> line(Disorder disorder, LocalDate day) {
        return lines.stream()
                .filter(line -> line.disorder() == disorder && line.holdsOn(day))
                .findFirst();
    }

    /** The lines that hold on a day, in the order of the national codes. */
    public List<DisorderCode> on(LocalDate day) {
        return lines.stream().filter(line -> line.holdsOn(day)).toList();
    }

    public boolean fits(Disorder disorder, String icd10, LocalDate day) {
        return line(disorder, day).filter(line -> line.takes(icd10)).isPresent();
    }

    /** Report type 2 is open to the six registered disorders alone; any other needs report type 1. */
    public boolean allow(ReportType reportType, Diagnosis diagnosis) {
        return reportType == ReportType.BY_LAW
                || line(diagnosis.disorder(), diagnosis.confirmedOn())
                        .filter(DisorderCode::registered)
                        .isPresent();
    }
}
