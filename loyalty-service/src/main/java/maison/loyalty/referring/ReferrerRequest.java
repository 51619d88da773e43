package maison.loyalty.referring;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Who brought a member, by their code.
@Schema(name = "ReferrerName")
record ReferrerRequest(
        @NotNull
                @Pattern(regexp = "[0-9A-Za-z -]{1,40}")
                @Schema(
                        examples = "K7QM-2XHR-9TPD",
                        description = "In capitals or not, with hyphens or without")
                String code) {}
