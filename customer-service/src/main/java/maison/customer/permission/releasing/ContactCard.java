package maison.customer.permission.releasing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import maison.customer.permission.consent.Channel;
import maison.customer.permission.consent.Purpose;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The decision on a contact: all that is needed to address one message, or why it may not be sent.
@Schema(name = "ContactCard")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ContactCard(
        @Schema(
                        required = true,
                        enumeration = {"released", "refused"})
                String decision,
        UUID customerId,
        Purpose purpose,
        Channel channel,
        @Schema(
                        enumeration = {
                            "no-consent",
                            "marketing-stopped",
                            "do-not-sell",
                            "recovery-open",
                            "no-address",
                            "erased",
                            "unknown",
                            "do-not-disturb",
                            "quiet-hours",
                            "outside-hours",
                            "frequency-cap"
                        })
                @Nullable String reason,
        @Schema(description = "When to ask again, where it was refused for its time")
                @Nullable Instant notBefore,
        @Schema(description = "The name to greet with", examples = "Layla")
                @Nullable String greeting,
        @Schema(description = "For the channel", examples = "layla@example.org")
                @Nullable String address,
        @Schema(examples = "ar-SA") @Nullable String language,
        @Nullable Proof consent,
        Instant decidedAt,
        @Schema(
                        description =
                                "Where the customer takes the consent back without signing in;"
                                        + " goes into each message that needed one")
                @Nullable URI preferences) {

    /// The customer's word that allowed the release.
    @Schema(name = "ConsentProof")
    record Proof(UUID eventId, @Nullable String textVersion, Instant at) {}
}
