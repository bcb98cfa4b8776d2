package org.careline.registry.filing;

import java.util.UUID;
import org.careline.registry.domain.PatientFile;

/** A file with its id and the institution in care. */
public record RegisteredFile(UUID patient, PatientFile file, String careOrganisation) {}
