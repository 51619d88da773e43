package maison.purchase.aftercare.tradein;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import maison.purchase.sales.sale.Amounts;
import maison.purchase.workshop.job.Evidence;
import maison.purchase.workshop.job.Identity;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// What a trade-in can be asked to do.
public sealed interface TradeInCommand {

    /// Say what the house would give.
    ///
    /// @param piece null if there is no such piece (any more), which only a repeat gets over
    record Quote(Asked asked, @Nullable Piece piece, TradeInPolicy policy)
            implements TradeInCommand {}

    /// Take the piece in.
    ///
    /// @param rule the offer that is accepted
    record Accept(
            String rule,
            String storeId,
            @Nullable String associateId,
            Instant occurredAt,
            Evidence evidence,
            Identity.@Nullable Document identity,
            Towards towards)
            implements TradeInCommand {}

    /// Give the piece back, since the sale that it had paid for is voided.
    record Undo(UUID saleId, String storeId, Instant occurredAt) implements TradeInCommand {}

    /// What becomes of the credit.
    sealed interface Towards {

        /// It pays for a new sale.
        ///
        /// @param customerId who buys; null for somebody unknown
        /// @param others further ids of the same person
        /// @param due what is left to pay
        /// @param pieces what one piece of each line of goods costs
        /// @param promised the minimum spend of other trade-ins that pay for the same sale
        record NewSale(
                UUID saleId,
                @Nullable UUID customerId,
                Set<UUID> others,
                Money due,
                List<Amounts> pieces,
                Money promised)
                implements Towards {

            public NewSale {
                others = Set.copyOf(others);
                pieces = List.copyOf(pieces);
            }

            /// By somebody of whom no other id is known.
            public NewSale(
                    UUID saleId,
                    @Nullable UUID customerId,
                    Money due,
                    List<Amounts> pieces,
                    Money promised) {
                this(saleId, customerId, Set.of(), due, pieces, promised);
            }

            /// Whether this person buys.
            boolean isBy(UUID person) {
                return person.equals(customerId) || others.contains(person);
            }

            /// The price of the dearest piece.
            Money dearest(boolean withTax) {
                Money most = Money.zero(due.getCurrencyUnit());
                for (Amounts each : pieces) {
                    Money price = withTax ? each.total() : each.net();
                    most = price.isGreaterThan(most) ? price : most;
                }
                return most;
            }
        }

        /// It becomes store credit with this id.
        record NewCredit(UUID creditId) implements Towards {}
    }
}
