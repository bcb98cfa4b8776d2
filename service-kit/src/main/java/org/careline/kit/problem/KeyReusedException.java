package org.careline.kit.problem;

/** The same Idempotency-Key with another body: 422. */
public class KeyReusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
