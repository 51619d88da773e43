package maison.customer.tailoring.measuring;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import maison.customer.tailoring.length.Unit;
import maison.customer.tailoring.measurements.FitNote;
import maison.customer.tailoring.measurements.Sheet;
import maison.customer.tailoring.measurements.Value;
import maison.customer.tailoring.measurements.ValueForm;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Measurements as they are taken.
///
/// @param template what is measured for
/// @param templateVersion else the newest
/// @param label such as `with heels`
/// @param unit of lengths without a unit of their own
/// @param takenBy who held the tape; else the caller
/// @param base the version that an alternate is taken over
/// @param figure for the check by height and weight
/// @param confirmed the codes of warnings that were looked at and are right
/// @param carryOver whether values that are not here are taken over from the version before
@Schema(name = "NewMeasurements")
record MeasurementsForm(
        @Schema(required = true, examples = "shirt")
                @NotNull
                @Pattern(regexp = "[a-z][a-z0-9-]{1,59}")
                String template,
        @Min(1) @Nullable Integer templateVersion,
        @Schema(examples = "with heels") @Size(max = 80) @Pattern(regexp = "[^\\p{Cntrl}]*")
                @Nullable String label,
        @Schema(
                        required = true,
                        enumeration = {"cm", "mm", "in"})
                @NotNull
                @Pattern(regexp = "cm|mm|in", message = "must be cm, mm or in")
                String unit,
        @Schema(examples = "tape", defaultValue = "tape")
                @Pattern(regexp = "[a-z0-9][a-z0-9 ._-]{0,59}")
                @Nullable String tool,
        @Schema(required = true, examples = "riyadh-1")
                @NotNull
                @Pattern(regexp = "[a-zA-Z0-9][a-zA-Z0-9._-]{0,59}")
                String storeId,
        @Schema(examples = "tailor-3") @Pattern(regexp = "[a-zA-Z0-9][a-zA-Z0-9._-]{0,59}")
                @Nullable String takenBy,
        @Schema(required = true, examples = "2026-03-14T10:30:00Z") @NotNull Instant takenAt,
        @Valid @Nullable Base base,
        @Schema(required = true) @NotNull @Size(max = 1_000) List<@NotNull @Valid ValueForm> values,
        @Schema(enumeration = {"male", "female"})
                @Pattern(regexp = "male|female", message = "must be male or female")
                @Nullable String figure,
        @Schema(examples = "[\"stooped\",\"sloping-shoulders\"]") @Size(max = 20)
                @Nullable
                        List<
                                @NotNull
                                @Pattern(regexp = POSTURES, message = "must be one of " + POSTURES)
                                String>
                        posture,
        @Schema(enumeration = {"rectangle", "triangle", "inverted-triangle", "hourglass", "oval"})
                @Pattern(
                        regexp = "rectangle|triangle|inverted-triangle|hourglass|oval",
                        message = "must be a known shape")
                @Nullable String bodyShape,
        @Schema(enumeration = {"close", "regular", "loose"})
                @Pattern(
                        regexp = "close|regular|loose",
                        message = "must be close, regular or loose")
                @Nullable String fit,
        @Size(max = 100) @Nullable List<@NotNull @Valid FitNote> notes,
        @Schema(examples = "[\"chest:unusual\"]") @Size(max = 200)
                @Nullable List<@NotNull @Size(max = 200) String> confirmed,
        @Nullable Boolean carryOver) {

    static final String POSTURES =
            "erect|stooped|head-forward|sloping-shoulders|square-shoulders|uneven-shoulders"
                    + "|prominent-blades|prominent-belly|sway-back|flat-seat|prominent-seat"
                    + "|bow-legs|knock-knees";

    /// The version that an alternate is taken over.
    @Schema(name = "BaseMeasurements")
    record Base(
            @Schema(required = true) @NotNull UUID setId,
            @Schema(required = true) @Min(1) @Max(1_000_000) int version) {}

    boolean carriesOver() {
        return Boolean.TRUE.equals(carryOver);
    }

    List<String> confirmations() {
        return Optional.ofNullable(confirmed).orElse(List.of());
    }

    Unit usualUnit() {
        return Unit.of(unit);
    }

    Sheet content(List<Value> read) {
        return new Sheet(
                label == null || label.isBlank() ? null : label.strip(),
                usualUnit(),
                tool == null ? "tape" : tool,
                figure,
                read,
                Optional.ofNullable(posture).orElse(List.of()),
                bodyShape,
                fit,
                Optional.ofNullable(notes).orElse(List.of()),
                List.of());
    }

    @Override
    public String toString() {
        return "NewMeasurements[…]";
    }
}
