package maison.customer.tailoring.measurements;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import maison.customer.documents.files.ScanView;
import maison.customer.tailoring.template.Kind;
import maison.customer.tailoring.template.Side;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A version of a set as it is shown.
///
/// @param versions how many the set has
/// @param values an alternate's own over its base's
/// @param missing required points of the template that were not measured
/// @param changes what differs from the version before
/// @param scans what was scanned beside it, the latest first
@Schema(name = "Measurements")
@JsonInclude(JsonInclude.Include.NON_NULL)
record MeasurementsView(
        UUID setId,
        int version,
        int versions,
        TemplateOf template,
        @Nullable BaseOf base,
        @Nullable String label,
        @Schema(examples = "tape") String tool,
        String storeId,
        String takenBy,
        Instant takenAt,
        Instant recordedAt,
        boolean withdrawn,
        List<Measure> values,
        List<String> missing,
        @Schema(description = "What differs from the version before") List<ChangeOf> changes,
        @Nullable String figure,
        List<String> posture,
        @Nullable String bodyShape,
        @Nullable String fit,
        List<FitNote> notes,
        @Schema(description = "Warnings that were looked at and are right")
                List<Sheet.Acknowledged> acknowledged,
        List<ScanView> scans) {

    /// The template's version it was taken by.
    @Schema(name = "MeasurementsTemplate")
    record TemplateOf(@Schema(examples = "shirt") String code, int version) {}

    /// What an alternate lies over.
    ///
    /// @param newest the base's newest version, which may differ from the one it was taken over
    @Schema(name = "MeasurementsBase")
    record BaseOf(UUID setId, int version, int newest) {}

    /// A number.
    ///
    /// @param entered to the letter
    /// @param exact in `unit`, exactly
    /// @param shown in the unit that was asked for, rounded as `docs/measurements.md` says
    /// @param rounded whether something was rounded away in `shown`
    /// @param from whether it is the set's own or its base's
    /// @param carried the version in which it was taken, where this one took it over
    @Schema(name = "Measure")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Measure(
            @Schema(examples = "chest") String point,
            Kind kind,
            Side side,
            @Schema(examples = "41 1/2") String entered,
            @Schema(examples = "1054.1") String exact,
            @Schema(examples = "mm") String unit,
            @Schema(examples = "105.4 cm") String shown,
            boolean rounded,
            @Schema(enumeration = {"own", "base"}) String from,
            @Nullable Integer carried) {

        @Override
        public String toString() {
            return "Measure[…]";
        }
    }

    /// A number that is another one than before.
    ///
    /// @param by how much larger it is now, in `unit`, exactly
    /// @param alert whether it is as much as is worth telling of
    @Schema(name = "MeasureChange")
    record ChangeOf(
            @Schema(examples = "waist") String place,
            @Schema(examples = "914.4") String before,
            @Schema(examples = "955") String after,
            @Schema(examples = "40.6") String by,
            @Schema(examples = "mm") String unit,
            boolean alert) {

        static ChangeOf of(Change change) {
            return new ChangeOf(
                    change.place().toString(),
                    change.before().exact().toPlainString(),
                    change.after().exact().toPlainString(),
                    change.by().exact().toPlainString(),
                    change.after().exactUnit().json(),
                    change.alert());
        }
    }

    @Override
    public String toString() {
        return "Measurements[…]";
    }
}
