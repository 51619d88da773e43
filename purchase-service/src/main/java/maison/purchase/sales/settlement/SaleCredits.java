package maison.purchase.sales.settlement;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import maison.platform.eventstore.Act;
import maison.platform.http.Problem;
import maison.purchase.sales.sale.SaleEvent.LinesReturned;
import maison.purchase.sales.sale.SaleEvent.OfflineReturn;
import maison.purchase.sales.sale.SaleEvent.SaleCompleted;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// What sales and their returns do to store credits, as steps of an act.
@Singleton
final class SaleCredits {

    private final CreditMoves moves;

    SaleCredits(CreditMoves moves) {
        this.moves = moves;
    }

    /// Spends what pays for a sale; why not, or null if it was done.
    @Nullable Problem spend(Act act, UUID id, SaleCompleted sale, Findings findings) {
        var payment =
                new CreditMoves.Payment(
                        id,
                        sale.customerId(),
                        sale.register().storeId(),
                        sale.occurredAt(),
                        taken(id, approvalOf(sale)),
                        sale.offline() != null);
        return moves.spend(act, payment, CreditMoves.creditsOf(sale.tenders()), findings);
    }

    /// Issues and gives back what a return became; why not, or null if it was done.
    @Nullable Problem refund(
            Act act, UUID id, SaleCompleted sale, LinesReturned returned, Findings findings) {
        var terms = returned.terms();
        var back =
                new CreditMoves.Return(
                        id,
                        returned.returnId(),
                        returned.customerId(),
                        returned.storeId(),
                        returned.occurredAt(),
                        terms == null
                                ? taken(id)
                                : taken(id, terms.exchangedFor(), terms.approvalId()),
                        CreditMoves.creditsOf(sale.tenders()).keySet(),
                        Set.of());
        return moves.giveBack(act, back, creditsIn(returned), findings);
    }

    private static Map<UUID, Money> creditsIn(LinesReturned returned) {
        Map<UUID, Money> sums = CreditMoves.creditsIn(returned.refunds());
        OfflineReturn told = returned.offline();
        if (told != null && told.creditBeyond() != null) {
            sums.merge(told.creditBeyond(), returned.paidBeyond(), Money::plus);
        }
        return sums;
    }

    private static @Nullable UUID approvalOf(SaleCompleted sale) {
        return sale.circumstances() == null ? null : sale.circumstances().approvalId();
    }

    private static Set<@Nullable UUID> taken(@Nullable UUID... ids) {
        return new HashSet<>(Arrays.asList(ids));
    }
}
