package org.careline.registry.domain;

import static org.careline.registry.domain.Disclosed.ADDRESS;
import static org.careline.registry.domain.Disclosed.AGE;
import static org.careline.registry.domain.Disclosed.BIRTH_DATE;
import static org.careline.registry.domain.Disclosed.DIAGNOSIS;
import static org.careline.registry.domain.Disclosed.DOCUMENT;
import static org.careline.registry.domain.Disclosed.GUARDIAN;
import static org.careline.registry.domain.Disclosed.MASKED_DOCUMENT;
import static org.careline.registry.domain.Disclosed.NAME_AND_SEX;
import static org.careline.registry.domain.Disclosed.PHONE;

import java.util.Set;

/** Who looks at a person by a grant, and what the register shows them 按类别披露 (rules 9.2 with 17.4, 17.7). */
public enum Viewer {
    PREVENTION(
            Set.of(NAME_AND_SEX, BIRTH_DATE, DOCUMENT, ADDRESS, PHONE, GUARDIAN, DIAGNOSIS),
            Set.of(NAME_AND_SEX, AGE, DOCUMENT, ADDRESS, PHONE, GUARDIAN)),
    /** The diagnosis only where the law needs it: no such law was found, it is left out. */
    POLICE(
            Set.of(NAME_AND_SEX, BIRTH_DATE, DOCUMENT, ADDRESS, PHONE, GUARDIAN),
            Set.of(NAME_AND_SEX, AGE, MASKED_DOCUMENT, ADDRESS, PHONE, GUARDIAN)),
    GRID(
            Set.of(NAME_AND_SEX, AGE, MASKED_DOCUMENT, ADDRESS, PHONE, GUARDIAN),
            Set.of(NAME_AND_SEX, AGE, MASKED_DOCUMENT, ADDRESS, PHONE, GUARDIAN)),
    /** Identity and guardian; drugs, danger and physical state are known elsewhere. */
    DESK(Set.of(NAME_AND_SEX, BIRTH_DATE, DOCUMENT, GUARDIAN), Set.of(NAME_AND_SEX, BIRTH_DATE, DOCUMENT, GUARDIAN));

    private final Set<Disclosed> shown;
    private final Set<Disclosed> atLeast;

    Viewer(Set<Disclosed> shown, Set<Disclosed> atLeast) {
        this.shown = shown;
        this.atLeast = atLeast;
    }

    public boolean sees(Disclosed field) {
        return shown.contains(field);
    }

    /** The minimum of fields 最少必要信息, of somebody who refuses management. */
    public boolean seesAtLeast(Disclosed field) {
        return atLeast.contains(field);
    }
}
