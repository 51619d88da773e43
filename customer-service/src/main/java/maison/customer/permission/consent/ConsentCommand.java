package maison.customer.permission.consent;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What can be done about a customer's consents.
public sealed interface ConsentCommand {

    /// @param textVersion which wording the customer saw
    /// @param locale in which language, as BCP 47
    /// @param mechanism how they said so, such as `signed-form`
    /// @param source where, such as a store or a web page
    /// @param textHash SHA-256 of the wording in hex; null if the house keeps no texts of this
    ///   purpose
    record Give(
            UUID customerId,
            ConsentKey key,
            String textVersion,
            String locale,
            String mechanism,
            String source,
            Instant at,
            @Nullable String textHash)
            implements ConsentCommand {

        /// A yes to a wording that the house does not keep.
        public Give(
                UUID customerId,
                ConsentKey key,
                String textVersion,
                String locale,
                String mechanism,
                String source,
                Instant at) {
            this(customerId, key, textVersion, locale, mechanism, source, at, null);
        }
    }

    /// The same, for a purpose whose yes counts only once it is confirmed.
    ///
    /// @param requestId stands in the link that confirms it
    /// @param expiresAt until when it can be confirmed
    record Ask(Give yes, UUID requestId, Instant expiresAt) implements ConsentCommand {}

    /// The link was followed and the yes said again.
    record Confirm(UUID customerId, UUID requestId, Instant at) implements ConsentCommand {}

    record Revoke(UUID customerId, ConsentKey key, String mechanism, String source, Instant at)
            implements ConsentCommand {}
}
