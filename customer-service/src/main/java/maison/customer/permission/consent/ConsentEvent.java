package maison.customer.permission.consent;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Everything that can have happened to a customer's consents. Stored for good, also after erasure:
/// it is the proof that past messages were allowed, and holds no personal data.
public sealed interface ConsentEvent {

    UUID customerId();

    Purpose purpose();

    Channel channel();

    Instant at();

    /// The customer said yes to this wording.
    ///
    /// @param textHash SHA-256 of the wording in hex; null if the house kept no texts of this
    ///   purpose then
    /// @param requestId the request that this confirms; null if none was needed
    record ConsentGiven(
            UUID customerId,
            Purpose purpose,
            Channel channel,
            String textVersion,
            String locale,
            String mechanism,
            String source,
            Instant at,
            @Nullable String textHash,
            @Nullable UUID requestId)
            implements ConsentEvent {

        /// A yes to a wording that the house does not keep.
        public ConsentGiven(
                UUID customerId,
                Purpose purpose,
                Channel channel,
                String textVersion,
                String locale,
                String mechanism,
                String source,
                Instant at) {
            this(
                    customerId,
                    purpose,
                    channel,
                    textVersion,
                    locale,
                    mechanism,
                    source,
                    at,
                    null,
                    null);
        }
    }

    /// The customer said yes, which does not count before they confirm it over the channel itself.
    record ConsentAsked(
            UUID customerId,
            Purpose purpose,
            Channel channel,
            UUID requestId,
            String textVersion,
            String locale,
            String mechanism,
            String source,
            Instant expiresAt,
            Instant at,
            @Nullable String textHash)
            implements ConsentEvent {}

    /// The customer said no, or took a yes back.
    record ConsentRevoked(
            UUID customerId,
            Purpose purpose,
            Channel channel,
            String mechanism,
            String source,
            Instant at)
            implements ConsentEvent {}
}
