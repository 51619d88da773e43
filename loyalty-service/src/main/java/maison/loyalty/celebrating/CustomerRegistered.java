package maison.loyalty.celebrating;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/// The part of customer-service's `maison.customer.registered.v1` that points come from.
record CustomerRegistered(UUID customerId, Instant registeredAt) {

    CustomerRegistered {
        Objects.requireNonNull(customerId, "customerId");
        Objects.requireNonNull(registeredAt, "registeredAt");
    }
}
