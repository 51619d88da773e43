package maison.customer.permission.link;

import java.time.Instant;
import java.util.UUID;

/// What can be done about a customer's link to their preferences.
public sealed interface LinkCommand {

    record Issue(UUID customerId, Instant expiresAt, Instant at) implements LinkCommand {}

    record Revoke(UUID customerId, Instant at) implements LinkCommand {}
}
