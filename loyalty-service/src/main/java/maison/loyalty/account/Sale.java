package maison.loyalty.account;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A sale of this customer.
///
/// @param currency of all its amounts
/// @param paid how it was paid; null for money alone, and where no programme asks
public record Sale(
        UUID id,
        Instant at,
        String store,
        String currency,
        List<SaleLine> lines,
        @Nullable Paid paid)
        implements Fact {

    public Sale {
        // Few values, many sales: sharing them keeps the cache of accounts small.
        store = store.intern();
        currency = currency.intern();
        lines = List.copyOf(lines);
    }

    /// A sale that was paid by money.
    public Sale(UUID id, Instant at, String store, String currency, List<SaleLine> lines) {
        this(id, at, store, currency, lines, null);
    }

    /// What was paid after discount and before tax, in minor units.
    public long netMinor() {
        long net = 0;
        for (SaleLine line : lines) {
            net += line.netMinor();
        }
        return net;
    }
}
