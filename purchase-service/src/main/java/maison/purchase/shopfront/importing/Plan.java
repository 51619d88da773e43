package maison.purchase.shopfront.importing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How a file of items is to be read.
///
/// @param format `csv` or `ndjson`
/// @param separator for CSV; a comma if absent
/// @param columns which column of the file a field of ours is in; if absent, the file has our names
/// @param defaults fields of ours that the file says nothing of
/// @param complete whether the file has everything that is on sale, so that what is missing in it
///   is discontinued
@Schema(name = "ImportPlan", requiredProperties = "format")
record Plan(
        @Schema(enumeration = {"csv", "ndjson"}) @Nullable String format,
        @Schema(examples = ";", minLength = 1, maxLength = 1) @Nullable String separator,
        @Schema(
                        description =
                                "Our fields are sku, category, brand, collection, stock, images"
                                        + " (several with | between), names.LANGUAGE,"
                                        + " prices.CURRENCY and attributes.NAME")
                @Nullable Map<String, String> columns,
        @Schema(description = "Values for fields that the file leaves out or empty")
                @Nullable Map<String, String> defaults,
        @Schema(description = "No if absent") @Nullable Boolean complete) {

    private static final ObjectMapper MAPPER =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    /// Reads a plan.
    ///
    /// @throws JsonProcessingException for what is none
    /// @throws IllegalArgumentException for a plan that no file can be read by; the message says
    ///   why
    static Plan parse(String json) throws JsonProcessingException {
        Plan plan = MAPPER.readValue(json, Plan.class);
        if (plan == null || plan.format() == null) {
            throw new IllegalArgumentException("needs a format");
        }
        if (!plan.format().equals("csv") && !plan.format().equals("ndjson")) {
            throw new IllegalArgumentException("has a format other than csv and ndjson");
        }
        if (plan.separator() != null && plan.separator().length() != 1) {
            throw new IllegalArgumentException("has a separator that is not one character");
        }
        return plan;
    }

    boolean isCsv() {
        return "csv".equals(format);
    }

    char separatorOrComma() {
        return separator == null ? ',' : separator.charAt(0);
    }

    boolean isComplete() {
        return Boolean.TRUE.equals(complete);
    }

    /// The column that a field of ours is in.
    Map<String, String> columnsOrOurs() {
        return columns == null ? Map.of() : columns;
    }

    Map<String, String> defaultsOrNone() {
        return defaults == null ? Map.of() : defaults;
    }
}
