package maison.loyalty.erasing;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/// The part of customer-service's `maison.customer.erased.v1` that matters here.
record CustomerErased(UUID customerId, Instant at) {

    CustomerErased {
        Objects.requireNonNull(customerId, "customerId");
        Objects.requireNonNull(at, "at");
    }
}
