package org.careline.kit.idempotency;

/** One use of a key; neither the key nor the body can be read back from it. */
record IdempotencyRow(String organisation, String operation, String keyHash, String bodyHash) {}
