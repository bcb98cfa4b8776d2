package org.careline.registry.duplicate;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where the other file lies: its county and the institution in care, to be asked; nothing of the person. */
record KnownPlace(UUID patient, @Nullable String county, String organisation) {}
