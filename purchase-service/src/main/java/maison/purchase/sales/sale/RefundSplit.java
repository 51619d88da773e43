package maison.purchase.sales.sale;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import maison.purchase.sales.sale.Sale.Sold;
import maison.purchase.sales.sale.SaleCommand.Purchase;
import maison.purchase.sales.sale.SaleEvent.CashRounding;
import maison.purchase.sales.sale.SaleEvent.LinesReturned;
import maison.purchase.sales.sale.SaleEvent.SaleCompleted;
import maison.purchase.sales.sale.SaleRefusal.CurrenciesDiffer;
import maison.purchase.sales.sale.SaleRefusal.MoreThanPaid;
import maison.purchase.sales.sale.SaleRefusal.RefundNotPossible;
import maison.purchase.sales.sale.SaleRefusal.RefundsDiffer;
import maison.purchase.sales.sale.Tender.Kind;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// Divides a refund over the tenders of its sale: no tender gets back more than it paid, and the
/// parts add up to the refund.
///
/// Unless the till chooses, money goes back in the order in which the sale was paid, but cash last.
/// What a certificate was to pay that turned out not to be good, nobody paid, and nobody gets back:
/// it is taken off when all that was paid has gone back.
final class RefundSplit {

    private final SaleCompleted sale;
    private final List<Tender> tenders;
    private final UUID newCredit;
    private final Money[] left;
    private final List<Refund> refunds = new ArrayList<>();
    private Money refunded;

    private RefundSplit(SaleCompleted sale, UUID newCredit) {
        this.sale = sale;
        this.refunded = Money.zero(sale.change().getCurrencyUnit());
        this.tenders = sale.tenders();
        this.newCredit = newCredit;
        this.left = tenders.stream().map(Tender::amount).toArray(Money[]::new);
        takeOffChange(sale.change());
    }

    /// What can go back of a sale after all that has.
    ///
    /// @param newCredit the id for store credit that the refund may become
    static RefundSplit of(Sold sold, UUID newCredit) {
        var split = new RefundSplit(sold.facts(), newCredit);
        sold.returns().values().forEach(split::takeOff);
        split.refunds.clear();
        return split;
    }

    /// Change came from cash.
    private void takeOffChange(Money change) {
        Money rest = change;
        for (int at = tenders.size() - 1; at >= 0; at--) {
            if (tenders.get(at).kind() == Kind.CASH) {
                Money part = least(rest, left[at]);
                left[at] = left[at].minus(part);
                rest = rest.minus(part);
            }
        }
    }

    private void takeOff(LinesReturned before) {
        refunded = refunded.plus(before.amounts().total());
        if (before.refunds().isEmpty() && before.paidBack().isPositive()) {
            fill(before.amounts().total());
        }
        for (Refund each : before.refunds()) {
            left[each.tender()] = left[each.tender()].minus(each.amount());
        }
    }

    /// What cash rounding makes of a refund: all that has gone back is always what it comes to in
    /// coins, and what was paid once everything has come back. Null for nothing.
    @Nullable Money roundingOf(Money amount) {
        Money rounding = paidBack(refunded.plus(amount)).minus(paidBack(refunded)).minus(amount);
        return rounding.isZero() ? null : rounding;
    }

    private Money paidBack(Money back) {
        CashRounding rounding =
                sale.circumstances() == null ? null : sale.circumstances().rounding();
        if (rounding == null || back.isZero()) {
            return back;
        }
        return back.isEqual(sale.amounts().total())
                ? sale.payable()
                : least(CashRounding.nearest(back, rounding.step()), sale.payable());
    }

    /// Works out the refunds of an amount.
    ///
    /// @param purchase what the amount is put towards first
    /// @param wishes how the rest goes back; empty for as it was paid
    /// @return why not; null if it was done
    @Nullable SaleRefusal pay(Money amount, @Nullable Purchase purchase, List<RefundWish> wishes) {
        if (purchase != null && !purchase.owed().isSameCurrency(amount)) {
            return new CurrenciesDiffer();
        }
        Money back = leaveUnpaid(amount);
        Money towards = purchase == null ? zero(back) : least(back, purchase.owed());
        Money rest = back.minus(towards);
        SaleRefusal obstacle = wishes.isEmpty() ? fill(rest) : fulfil(rest, wishes);
        if (obstacle == null && purchase != null) {
            for (int at : order()) {
                towards = take(at, Kind.EXCHANGE, towards, purchase.saleId().toString());
            }
        }
        return obstacle;
    }

    /// Works out the refunds of a sale that is undone: all that is left. A trade-in of which
    /// nothing has gone back is undone with the sale, so that the piece goes back in place of
    /// credit.
    void undo(Money amount) {
        Money rest = leaveUnpaid(amount);
        for (int at : order()) {
            Tender paid = tenders.get(at);
            boolean whole =
                    (paid.kind() == Kind.TRADE_IN || paid.kind() == Kind.CERTIFICATE)
                            && paid.reference() != null
                            && left[at].isEqual(paid.amount());
            rest =
                    whole
                            ? take(at, paid.kind(), rest, paid.reference())
                            : take(at, formOf(paid.kind()), rest, null);
        }
        requireNothing(rest);
    }

    List<Refund> refunds() {
        return List.copyOf(refunds);
    }

    /// Takes off what goes beyond all that was paid, and answers the rest.
    private Money leaveUnpaid(Money amount) {
        Money paid = zero(amount);
        for (int at : order()) {
            paid = paid.plus(left[at]);
        }
        Money unpaid = amount.isGreaterThan(paid) ? amount.minus(paid) : zero(amount);
        Money rest = unpaid;
        for (int at = 0; at < left.length; at++) {
            if (sale.isUnpaid(tenders.get(at))) {
                rest = take(at, Kind.CERTIFICATE, rest, null);
            }
        }
        requireNothing(rest);
        return amount.minus(unpaid);
    }

    private @Nullable SaleRefusal fill(Money amount) {
        Money rest = leaveUnpaid(amount);
        for (int at : order()) {
            rest = take(at, formOf(tenders.get(at).kind()), rest, null);
        }
        requireNothing(rest);
        return null;
    }

    private static void requireNothing(Money rest) {
        if (!rest.isZero()) {
            throw new IllegalStateException("A sale was paid less than came back: " + rest);
        }
    }

    /// Those that name their tender first, and those that could go anywhere last, so that a choice
    /// that can be met is met.
    private @Nullable SaleRefusal fulfil(Money amount, List<RefundWish> wishes) {
        Money sum = zero(amount);
        for (RefundWish each : wishes) {
            if (!each.amount().isSameCurrency(amount)) {
                return new RefundsDiffer(amount);
            }
            sum = sum.plus(each.amount());
        }
        if (!sum.isEqual(amount)) {
            return new RefundsDiffer(amount);
        }
        for (int index : inOrderOfFreedom(wishes)) {
            SaleRefusal obstacle = fulfil(index, wishes.get(index));
            if (obstacle != null) {
                return obstacle;
            }
        }
        return null;
    }

    private static int[] inOrderOfFreedom(List<RefundWish> wishes) {
        return IntStream.range(0, wishes.size())
                .boxed()
                .sorted(Comparator.comparingInt(index -> freedom(wishes.get(index))))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static int freedom(RefundWish wish) {
        if (wish.tender() != null) {
            return 0;
        }
        return wish.kind() == Kind.STORE_CREDIT ? 2 : 1;
    }

    private @Nullable SaleRefusal fulfil(int index, RefundWish wish) {
        Integer named = wish.tender();
        int[] places =
                java.util.Arrays.stream(order())
                        .filter(at -> named == null || at == named)
                        .filter(at -> isPossible(wish.kind(), tenders.get(at).kind()))
                        .toArray();
        if (places.length == 0) {
            return new RefundNotPossible(index);
        }
        Money rest = wish.amount();
        UUID credit = wish.creditId();
        for (int at : places) {
            rest = take(at, wish.kind(), rest, credit == null ? null : credit.toString());
        }
        return rest.isZero() ? null : new MoreThanPaid(index, wish.amount().minus(rest));
    }

    /// Takes what it can from a tender and answers what is left to take.
    private Money take(int at, Kind kind, Money wanted, @Nullable String reference) {
        Money part = least(wanted, left[at]);
        if (part.isZero()) {
            return wanted;
        }
        left[at] = left[at].minus(part);
        String target =
                kind == Kind.STORE_CREDIT && reference == null
                        ? creditFor(tenders.get(at))
                        : reference;
        refunds.add(new Refund(at, kind, part, target));
        return wanted.minus(part);
    }

    /// Credit goes back to where it came from; what another system gave, that system takes back.
    private @Nullable String creditFor(Tender tender) {
        return tender.kind() == Kind.STORE_CREDIT ? tender.reference() : newCredit.toString();
    }

    private int[] order() {
        return IntStream.concat(
                        places().filter(at -> tenders.get(at).kind() != Kind.CASH),
                        places().filter(at -> tenders.get(at).kind() == Kind.CASH))
                .toArray();
    }

    private IntStream places() {
        return IntStream.range(0, tenders.size()).filter(at -> !sale.isUnpaid(tenders.get(at)));
    }

    /// How a tender's money goes back unless the till says otherwise. Some have no way back.
    private static Kind formOf(Kind paid) {
        return switch (paid) {
            case CASH, CARD, BANK_TRANSFER, GIFT_CARD, STORE_CREDIT, WALLET, OTHER -> paid;
            case CHEQUE, DEPOSIT, TRADE_IN, EXCHANGE, CERTIFICATE -> Kind.STORE_CREDIT;
        };
    }

    private static boolean isPossible(Kind form, Kind paid) {
        return switch (form) {
            case STORE_CREDIT -> true;
            case CASH, BANK_TRANSFER ->
                    form == paid
                            || switch (paid) {
                                // Money for a trade-in would buy the piece, which is no refund.
                                case CHEQUE, DEPOSIT, EXCHANGE -> true;
                                default -> false;
                            };
            case CARD, GIFT_CARD, WALLET, OTHER -> form == paid;
            case CHEQUE, DEPOSIT, TRADE_IN, EXCHANGE, CERTIFICATE -> false;
        };
    }

    /// Whether refunds are what a till chose; an empty choice leaves it open.
    static boolean serves(List<RefundWish> wishes, List<Refund> refunds) {
        return wishes.isEmpty()
                || wishes.stream()
                        .allMatch(wish -> {
                            Money given = zero(wish.amount());
                            Money wanted = given;
                            for (RefundWish each : wishes) {
                                wanted =
                                        each.kind() == wish.kind()
                                                ? wanted.plus(each.amount())
                                                : wanted;
                            }
                            for (Refund each : refunds) {
                                given =
                                        each.kind() == wish.kind()
                                                ? given.plus(each.amount())
                                                : given;
                            }
                            return Objects.equals(wanted, given);
                        });
    }

    private static Money least(Money one, Money other) {
        return one.isLessThan(other) ? one : other;
    }

    private static Money zero(Money like) {
        return Money.zero(like.getCurrencyUnit());
    }
}
