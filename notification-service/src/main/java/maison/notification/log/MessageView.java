package maison.notification.log;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A message as the log shows it. The address it went to is not known here.
@Schema(name = "Message")
record MessageView(
        UUID id,
        UUID customerId,
        @Schema(examples = "loyalty") String purpose,
        @Schema(examples = "tier-gold-2026-03-04") String occasion,
        @Schema(examples = "email") String channel,
        @Schema(examples = "tier-upgrade") String template,
        @Schema(
                        description = "waiting, sending, handed-over, suppressed or unknown",
                        examples = "handed-over")
                String state,
        int attempts,
        @Nullable Instant notBefore,
        @Schema(
                        description =
                                "Why it is suppressed: old-news, not-told, card-refused,"
                                        + " undeliverable or given-up")
                @Nullable String reason,
        @Schema(description = "The condition that failed, or the last trouble")
                @Nullable String detail,
        @Nullable String language,
        Instant requestedAt,
        @Nullable Instant updatedAt) {}
