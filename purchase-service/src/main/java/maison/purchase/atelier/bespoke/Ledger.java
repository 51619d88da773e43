package maison.purchase.atelier.bespoke;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import maison.purchase.sales.sale.Tender;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// What is owed for an order and what has been paid of it before the delivery.
///
/// @param payments in the order in which they were taken
public record Ledger(Money total, List<Payment> payments) {

    private static final int PERCENT_DIGITS = 2;

    public Ledger {
        payments = List.copyOf(payments);
    }

    Ledger with(@Nullable Payment payment) {
        if (payment == null) {
            return this;
        }
        var more = new ArrayList<>(payments);
        more.add(payment);
        return new Ledger(total, more);
    }

    /// All that was paid.
    public Money paid() {
        Money sum = Money.zero(total.getCurrencyUnit());
        for (Payment payment : payments) {
            sum = sum.plus(payment.amount());
        }
        return sum;
    }

    /// What is still owed.
    public Money outstanding() {
        return total.minus(paid());
    }

    @Nullable Payment paymentOf(UUID paymentId) {
        for (Payment payment : payments) {
            if (payment.paymentId().equals(paymentId)) {
                return payment;
            }
        }
        return null;
    }

    /// A share in percent, rounded half up to the currency's minor unit.
    static Money percentOf(Money amount, int percent) {
        return amount.multipliedBy(
                BigDecimal.valueOf(percent, PERCENT_DIGITS), RoundingMode.HALF_UP);
    }

    /// Gives back so much by the means it came by: the last paid first.
    List<Tender> refunds(Money refund) {
        var refunds = new ArrayList<Tender>();
        Money rest = refund;
        for (Payment payment : payments.reversed()) {
            Money change = payment.change();
            for (Tender tender : payment.tenders().reversed()) {
                Money taken = tender.amount();
                if (tender.kind() == Tender.Kind.CASH) {
                    Money back = smaller(change, taken);
                    change = change.minus(back);
                    taken = taken.minus(back);
                }
                Money share = smaller(rest, taken);
                if (share.isPositive()) {
                    refunds.add(
                            new Tender(tender.kind(), share, tender.card(), tender.reference()));
                    rest = rest.minus(share);
                }
            }
        }
        return refunds;
    }

    /// The change for these tenders when so much is owed; null if they do not fit: too little, or
    /// more too much than there is cash to give change from.
    static @Nullable Money changeOf(List<Tender> tenders, Money owed) {
        Money given = Money.zero(owed.getCurrencyUnit());
        Money cash = given;
        for (Tender tender : tenders) {
            given = given.plus(tender.amount());
            cash = tender.kind() == Tender.Kind.CASH ? cash.plus(tender.amount()) : cash;
        }
        Money change = given.minus(owed);
        return change.isNegative() || change.isGreaterThan(cash) ? null : change;
    }

    private static Money smaller(Money one, Money other) {
        return one.isLessThan(other) ? one : other;
    }
}
