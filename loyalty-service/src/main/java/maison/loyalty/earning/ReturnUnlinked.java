package maison.loyalty.earning;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import maison.loyalty.account.UnlinkedReturn;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// The part of purchase-service's `maison.return.unlinked.v1` that an explanation needs.
record ReturnUnlinked(UUID returnId, @Nullable UUID customerId, Instant occurredAt, Money net) {

    ReturnUnlinked {
        Objects.requireNonNull(returnId, "returnId");
        Objects.requireNonNull(occurredAt, "occurredAt");
        Objects.requireNonNull(net, "net");
    }

    UnlinkedReturn fact() {
        return new UnlinkedReturn(
                returnId, occurredAt, net.getCurrencyUnit().getCode(), net.getAmountMinorLong());
    }
}
