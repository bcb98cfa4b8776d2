package org.careline.followup;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Publishes closed lists by the codes that stand in JSON, not by the names of our constants. */
public class ApiCodes implements OASFilter {
    private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Z0-9_]*");

    @Override
    public Schema filterSchema(Schema schema) {
        var codes = schema.getEnumeration();
        if (codes != null && areConstants(codes)) {
            schema.setEnumeration(codes.stream().map(ApiCodes::code).toList());
        }
        return schema;
    }

    private static boolean areConstants(List<Object> codes) {
        return codes.stream().allMatch(code -> CONSTANT.matcher(code.toString()).matches());
    }

    private static Object code(Object constant) {
        return constant.toString().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
