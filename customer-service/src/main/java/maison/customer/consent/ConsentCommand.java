package maison.customer.consent;

import java.time.Instant;
import java.util.UUID;

/// What can be done about a customer's consents.
public sealed interface ConsentCommand {

    /// @param textVersion which wording the customer saw
    /// @param locale in which language, as BCP 47
    /// @param mechanism how they said so, such as `signed-form`
    /// @param source where, such as a store or a web page
    record Give(
            UUID customerId,
            ConsentKey key,
            String textVersion,
            String locale,
            String mechanism,
            String source,
            Instant at)
            implements ConsentCommand {}

    record Revoke(UUID customerId, ConsentKey key, String mechanism, String source, Instant at)
            implements ConsentCommand {}
}
