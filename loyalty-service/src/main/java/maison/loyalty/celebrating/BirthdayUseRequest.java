package maison.loyalty.celebrating;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A sale that is to be made with what the tier gives in the month of a birthday.
record BirthdayUseRequest(
        @NotNull @Pattern(regexp = "[a-z][a-z0-9-]{0,63}") @Schema(examples = "birthday-discount")
                String benefit,
        @NotNull
                @Pattern(regexp = "[^\\s\\p{Cntrl}]([^\\p{Cntrl}]{0,98}[^\\s\\p{Cntrl}])?")
                @Schema(examples = "dubai-mall")
                String store) {}
