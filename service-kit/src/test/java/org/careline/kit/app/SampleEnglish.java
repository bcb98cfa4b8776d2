package org.careline.kit.app;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.Message;

/** A folder of messages here would hide the kit's own from its tests. */
@Localized("en")
interface SampleEnglish extends SampleMessages {
    @Override
    @Message("Visit")
    String title();

    @Override
    @Message("Note ({name})")
    String note(String name);

    @Override
    @Message("Save")
    String save();
}
