package maison.purchase.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import maison.purchase.sales.sale.Amounts;
import maison.purchase.sales.sale.SaleLine;
import org.jspecify.annotations.Nullable;

/// What a till asks before a sale, once it is known to make sense.
///
/// @param identifier personal: it goes to customer-service and nowhere else
/// @param sum of the lines
public record CheckoutWish(
        @Nullable String identifier,
        @Nullable String region,
        String storeId,
        Instant occurredAt,
        String zone,
        List<SaleLine> lines,
        Amounts sum) {

    public CheckoutWish {
        lines = List.copyOf(lines);
    }

    /// The day of the sale where the store is.
    public LocalDate day() {
        return LocalDate.ofInstant(occurredAt, ZoneId.of(zone));
    }

    @Override
    public String toString() {
        return "CheckoutWish[…]";
    }
}
