package maison.customer.tailoring.measuring;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import maison.customer.tailoring.measurements.ValueForm;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a scanner or a device wrote, and how to read it.
///
/// @param format `csv`: a header and lines; `json`: an object of names and numbers, or a list of
///   objects
/// @param nameField the column or field with the name of each measure, where each has a line of its
///   own; else the header or the object's fields are the names, and the first line has the numbers
/// @param valueField the column or field with the number
/// @param confirmed as for measurements that are taken by hand
/// @param dryRun whether nothing is to be recorded
@Schema(name = "MeasurementImport")
record ImportForm(
        @Schema(
                        required = true,
                        enumeration = {"csv", "json"})
                @NotNull
                @Pattern(regexp = "csv|json", message = "must be csv or json")
                String format,
        @Schema(required = true, examples = "name,value\nChest girth,104.2\n")
                @NotNull
                @Size(min = 1, max = 200_000)
                String content,
        @Schema(examples = "name") @Size(max = 100) @Nullable String nameField,
        @Schema(examples = "value") @Size(max = 100) @Nullable String valueField,
        @Schema(required = true) @NotEmpty @Size(max = 500) List<@NotNull @Valid Mapping> mapping,
        @Schema(required = true) @NotNull UUID setId,
        @Schema(required = true, examples = "shirt")
                @NotNull
                @Pattern(regexp = "[a-z][a-z0-9-]{1,59}")
                String template,
        @Schema(required = true, examples = "scanner-2")
                @NotNull
                @Pattern(regexp = "[a-z0-9][a-z0-9 ._-]{0,59}")
                String tool,
        @Schema(required = true, examples = "riyadh-1")
                @NotNull
                @Pattern(regexp = "[a-zA-Z0-9][a-zA-Z0-9._-]{0,59}")
                String storeId,
        @Schema(required = true, examples = "2026-03-14T10:30:00Z") @NotNull Instant takenAt,
        @Size(max = 200) @Nullable List<@NotNull @Size(max = 200) String> confirmed,
        @Nullable Boolean dryRun) {

    /// Which point a name of the device stands for.
    @Schema(name = "MeasurementMapping")
    record Mapping(
            @Schema(required = true, examples = "Chest girth") @NotNull @Size(min = 1, max = 100)
                    String source,
            @Schema(required = true, examples = "chest")
                    @NotNull
                    @Pattern(regexp = "[a-z][a-z0-9-]{1,59}")
                    String point,
            @Schema(enumeration = {"both", "left", "right"})
                    @Pattern(regexp = "both|left|right", message = "must be both, left or right")
                    @Nullable String side,
            @Schema(
                            required = true,
                            enumeration = {"mm", "cm", "m", "in", "deg", "kg", "lb"})
                    @NotNull
                    @Pattern(
                            regexp = "mm|cm|m|in|deg|kg|lb",
                            message = "must be mm, cm, m, in, deg, kg or lb")
                    String unit) {}

    boolean isDryRun() {
        return Boolean.TRUE.equals(dryRun);
    }

    /// The same as if it had been taken by hand.
    MeasurementsForm taken(List<ValueForm> values) {
        return new MeasurementsForm(
                template, null, null, "cm", tool, storeId, null, takenAt, null, values, null, null,
                null, null, null, confirmed, null);
    }

    @Override
    public String toString() {
        return "MeasurementImport[…]";
    }
}
