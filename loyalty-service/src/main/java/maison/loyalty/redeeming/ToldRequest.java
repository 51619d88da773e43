package maison.loyalty.redeeming;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A reward that was given while a till was offline.
///
/// @param givenAt by the till's clock; the present if that is ahead
record ToldRequest(
        @NotNull @Pattern(regexp = HoldRequest.CODE) @Schema(examples = "certificate-25")
                String reward,
        @NotNull @Pattern(regexp = HoldRequest.CODE) @Schema(examples = "dubai-mall") String store,
        @NotNull @Schema(examples = "2026-03-20T09:12:00Z") Instant givenAt) {}
