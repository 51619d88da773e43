package maison.purchase.instalments.layaways;

import java.math.BigDecimal;
import java.util.UUID;
import maison.purchase.instalments.layaway.LayawayEvent;
import maison.purchase.instalments.layaway.LayawayEvent.InstalmentFellDue;
import maison.purchase.instalments.layaway.LayawayEvent.LaidAway;
import maison.purchase.instalments.layaway.LayawayEvent.LayawayCancelled;
import maison.purchase.instalments.layaway.LayawayEvent.PaymentTaken;
import maison.purchase.instalments.layaway.LayawayEvent.PickedUp;
import org.jspecify.annotations.Nullable;

/// What events change in the row of a layaway.
///
/// @param state null leaves it as it is
/// @param paid to be added
/// @param refunded to be added
record LayawayChange(UUID id, @Nullable String state, BigDecimal paid, BigDecimal refunded) {

    static LayawayChange of(UUID id, LayawayEvent event) {
        return switch (event) {
            case PaymentTaken(_, _, var payment, _) ->
                    new LayawayChange(id, null, payment.amount().getAmount(), BigDecimal.ZERO);
            case PickedUp pickUp ->
                    new LayawayChange(
                            id,
                            pickUp.completed() ? "completed" : null,
                            pickUp.paidNow().getAmount(),
                            BigDecimal.ZERO);
            case LayawayCancelled end ->
                    new LayawayChange(id, "cancelled", BigDecimal.ZERO, end.refund().getAmount());
            case LaidAway _, InstalmentFellDue _ ->
                    new LayawayChange(id, null, BigDecimal.ZERO, BigDecimal.ZERO);
        };
    }

    /// This and then the later one.
    LayawayChange then(LayawayChange later) {
        return new LayawayChange(
                id,
                later.state == null ? state : later.state,
                paid.add(later.paid),
                refunded.add(later.refunded));
    }
}
