package org.careline.registry;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.careline.events.Disorder;
import org.careline.events.ManagementStatus;
import org.careline.events.RegisterStatus;
import org.careline.registry.domain.Consent;
import org.careline.registry.domain.DeathCause;
import org.careline.registry.domain.DocumentType;
import org.careline.registry.domain.FileGap;
import org.careline.registry.domain.GuardianStanding;
import org.careline.registry.domain.ManagementBasis;
import org.careline.registry.domain.QualityIssue;
import org.careline.registry.domain.ReportType;
import org.careline.registry.domain.Sex;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/** Publishes closed lists by the codes that stand in JSON, not by the names of our constants. */
public class WireNamesInOpenApi implements OASFilter {
    private static final Map<String, List<Object>> CODES = Stream.of(
                    Consent.class,
                    DeathCause.class,
                    Disorder.class,
                    DocumentType.class,
                    FileGap.class,
                    GuardianStanding.class,
                    ManagementBasis.class,
                    ManagementStatus.class,
                    QualityIssue.class,
                    RegisterStatus.class,
                    ReportType.class,
                    Sex.class)
            .collect(Collectors.toUnmodifiableMap(Class::getSimpleName, WireNamesInOpenApi::codes));

    @Override
    public void filterOpenAPI(OpenAPI document) {
        var components = document.getComponents();
        if (components == null || components.getSchemas() == null) {
            return;
        }
        components.getSchemas().forEach((name, schema) -> {
            if (CODES.containsKey(name)) {
                schema.setEnumeration(CODES.get(name));
            }
        });
    }

    private static List<Object> codes(Class<? extends Enum<?>> list) {
        return Arrays.stream(list.getEnumConstants())
                .<Object>map(Enum::toString)
                .toList();
    }
}
