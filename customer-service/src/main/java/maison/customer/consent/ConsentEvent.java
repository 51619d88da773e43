package maison.customer.consent;

import java.time.Instant;
import java.util.UUID;

/// Everything that can have happened to a customer's consents. Stored for good, also after erasure:
/// it is the proof that past messages were allowed, and holds no personal data.
public sealed interface ConsentEvent {

    UUID customerId();

    Purpose purpose();

    Channel channel();

    Instant at();

    /// The customer said yes to this wording.
    record ConsentGiven(
            UUID customerId,
            Purpose purpose,
            Channel channel,
            String textVersion,
            String locale,
            String mechanism,
            String source,
            Instant at)
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
