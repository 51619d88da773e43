package maison.customer.permission.consents;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import maison.customer.permission.consent.Channel;
import maison.customer.permission.consent.Purpose;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a customer said about one purpose over one channel, with its proof.
///
/// @param textVersion the wording they agreed to; absent for a no
@Schema(name = "ConsentWord")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ConsentWord(
        UUID eventId,
        Purpose purpose,
        Channel channel,
        boolean granted,
        @Schema(examples = "2026-01") @Nullable String textVersion,
        @Schema(examples = "en-GB") @Nullable String locale,
        @Schema(examples = "signed-form") String mechanism,
        @Schema(examples = "store-riyadh-1") String source,
        Instant at,
        Instant recordedAt,
        @Schema(description = "SHA-256 of the wording, where the house published it")
                @Nullable String textHash,
        @Schema(description = "The request that this confirmed") @Nullable UUID requestId) {}
