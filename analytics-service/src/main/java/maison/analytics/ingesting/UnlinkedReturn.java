package maison.analytics.ingesting;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The part of purchase-service's `maison.return.unlinked.v1` that this service uses.
record UnlinkedReturn(UUID returnId, @Nullable UUID customerId, Amount net) {

    static final String TYPE = "maison.return.unlinked.v1";
}
