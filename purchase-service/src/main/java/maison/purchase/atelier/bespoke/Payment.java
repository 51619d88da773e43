package maison.purchase.atelier.bespoke;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import maison.purchase.sales.sale.Tender;
import org.joda.money.Money;

/// Money that a client paid towards an order.
///
/// @param paymentId chosen by the client, so that a repeat is recognised
/// @param amount what it counts for: tenders less change
/// @param change cash given back
public record Payment(
        UUID paymentId, Instant occurredAt, Money amount, List<Tender> tenders, Money change) {

    public Payment {
        tenders = List.copyOf(tenders);
    }
}
