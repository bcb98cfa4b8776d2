package org.careline.followup.form;

import org.careline.followup.domain.Examination.SocialFunction;
import org.careline.followup.domain.Rating;
import org.jspecify.annotations.Nullable;

/** Social function 社会功能 (rules 4.3). */
public record SocialFunctionForm(
        @Nullable Rating selfCare,
        @Nullable Rating housework,
        @Nullable Rating work,
        @Nullable Rating learning,
        @Nullable Rating social) {

    SocialFunction toDomain() {
        return new SocialFunction(selfCare, housework, work, learning, social);
    }
}
