package maison.loyalty.tiering;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A tier to give. Kept for ever and unsealed, so the reason is a code and no word about a person.
///
/// @param lastDay that the member holds it, where the programme is
record TierRequest(
        @NotNull
                @Pattern(regexp = "[^\\s\\p{Cntrl}]([^\\p{Cntrl}]{0,98}[^\\s\\p{Cntrl}])?")
                @Schema(examples = "gold")
                String tier,
        @NotNull @Schema(examples = "2027-03-31") LocalDate lastDay,
        @NotNull @Pattern(regexp = "[a-z][a-z0-9-]{0,63}") @Schema(examples = "invited-client")
                String reason) {}
