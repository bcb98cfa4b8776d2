package org.careline.kit.problem;

/** Thrown by use cases when the regulation says no; answered as problem details, type {@code /problems/<kebab name>}. */
public class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Refusal refusal;

    public RefusedException(Refusal refusal) {
        super(refusal.name());
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
