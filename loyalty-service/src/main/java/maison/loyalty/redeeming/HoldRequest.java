package maison.loyalty.redeeming;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a member wants to have for points.
///
/// @param minutes how long the points are kept for it if nothing more is heard
record HoldRequest(
        @NotNull @Pattern(regexp = HoldRequest.CODE) @Schema(examples = "certificate-25")
                String reward,
        @NotNull @Pattern(regexp = HoldRequest.CODE) @Schema(examples = "dubai-mall") String store,
        @Min(1) @Max(HoldRequest.MINUTES_MAX) @Schema(examples = "15", description = "30 if absent")
                @Nullable Integer minutes) {

    static final String CODE = "[^\\s\\p{Cntrl}]([^\\p{Cntrl}]{0,98}[^\\s\\p{Cntrl}])?";
    static final int MINUTES_MAX = 7 * 24 * 60;
    private static final int MINUTES = 30;

    int minutesOrDefault() {
        return minutes == null ? MINUTES : minutes;
    }
}
