package org.careline.notification.directory;

import jakarta.enterprise.context.ApplicationScoped;
import org.careline.notification.domain.LocalRules;

/** The rules that hold in an area 地方规定. */
@ApplicationScoped
public class LocalRulesByArea {
    private final RulesConfig config;

    LocalRulesByArea(RulesConfig config) {
        this.config = config;
    }

    public LocalRules in(String area) {
        for (var digits = area.length(); digits > 0; digits--) {
            var local = config.area().get(area.substring(0, digits));
            if (local != null) {
                return local.rules();
            }
        }
        return config.everywhere().rules();
    }
}
