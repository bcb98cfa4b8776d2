package org.careline.registry.duplicate;

import java.util.UUID;

/**
 * A file that carries the same document number.
 *
 * @param yours the caller may see it
 */
record KnownFile(UUID patient, boolean yours) {}
