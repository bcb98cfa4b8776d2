package org.careline.registry.directory;

import org.careline.registry.domain.Remit;

/**
 * In what capacity somebody changes the directory 变更权限.
 *
 * @param first an operator who enters what was never there; otherwise the health authority of the place
 */
public record Mandate(Remit remit, boolean first) {}
