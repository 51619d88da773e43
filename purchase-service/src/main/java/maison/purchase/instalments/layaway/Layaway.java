package maison.purchase.instalments.layaway;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import maison.purchase.instalments.layaway.LayawayEvent.LaidAway;
import maison.purchase.instalments.layaway.LayawayEvent.LayawayCancelled;
import maison.purchase.instalments.layaway.LayawayEvent.PickedLine;
import maison.purchase.instalments.layaway.LayawayEvent.PickedUp;
import maison.purchase.sales.sale.Amounts;
import maison.purchase.sales.sale.Quantity;
import maison.purchase.sales.sale.SaleLine;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// What is known of a layaway.
public sealed interface Layaway {

    /// Before anything was laid away.
    record None() implements Layaway {}

    /// How far it has come.
    enum Stage {
        OPEN,

        /// The client has everything.
        COMPLETED,
        CANCELLED
    }

    /// Laid away, with whatever happened since.
    ///
    /// @param payments in the order in which they were taken, the deposit first
    /// @param told numbers of the instalments that the clock told of
    /// @param cancelled null if it was not
    record Laid(
            LaidAway plan,
            List<Payment> payments,
            List<PickedUp> pickUps,
            Set<Integer> told,
            @Nullable LayawayCancelled cancelled)
            implements Layaway {

        public Laid {
            payments = List.copyOf(payments);
            pickUps = List.copyOf(pickUps);
            told = Set.copyOf(told);
        }

        static Laid of(LaidAway plan) {
            return new Laid(
                    plan,
                    plan.deposit() == null ? List.of() : List.of(plan.deposit()),
                    List.of(),
                    Set.of(),
                    null);
        }

        Laid with(Payment payment) {
            var more = new ArrayList<>(payments);
            more.add(payment);
            return new Laid(plan, more, pickUps, told, cancelled);
        }

        Laid with(PickedUp pickUp) {
            var more = new ArrayList<>(pickUps);
            more.add(pickUp);
            return new Laid(plan, payments, more, told, cancelled);
        }

        Laid withTold(int number) {
            var more = new HashSet<>(told);
            more.add(number);
            return new Laid(plan, payments, pickUps, more, cancelled);
        }

        Laid with(LayawayCancelled end) {
            return new Laid(plan, payments, pickUps, told, end);
        }

        /// How far it has come.
        public Stage stage() {
            if (cancelled != null) {
                return Stage.CANCELLED;
            }
            return !pickUps.isEmpty() && pickUps.getLast().completed()
                    ? Stage.COMPLETED
                    : Stage.OPEN;
        }

        /// What was paid towards it, apart from what pick-ups were paid with.
        public Money paid() {
            Money sum = nothing();
            for (Payment payment : payments) {
                sum = sum.plus(payment.amount());
            }
            return sum;
        }

        /// What of that has paid for goods that were picked up.
        public Money covered() {
            Money sum = nothing();
            for (PickedUp pickUp : pickUps) {
                sum = sum.plus(pickUp.deposit());
            }
            return sum;
        }

        /// What the house holds for the client.
        public Money held() {
            return cancelled == null ? paid().minus(covered()) : nothing();
        }

        /// All that the client has paid, with pick-ups too.
        public Money paidInAll() {
            Money sum = paid();
            for (PickedUp pickUp : pickUps) {
                sum = sum.plus(pickUp.paidNow());
            }
            return sum;
        }

        /// What is still owed; nothing once it was cancelled.
        public Money outstanding() {
            return cancelled == null ? plan.total().minus(paidInAll()) : nothing();
        }

        /// How much of each line the client has, by the line's id.
        public Map<String, Quantity> picked() {
            var picked = new HashMap<String, Quantity>();
            for (PickedUp pickUp : pickUps) {
                for (PickedLine line : pickUp.lines()) {
                    picked.merge(line.lineId(), line.quantity(), Quantity::plus);
                }
            }
            return picked;
        }

        /// How much of a line is still kept; null for nothing.
        public @Nullable Quantity left(SaleLine line) {
            Quantity before = picked().get(line.lineId());
            return before == null ? line.quantity() : line.quantity().minusOrNull(before);
        }

        /// The price of the goods that are still kept.
        public Money goodsLeft() {
            Money left = plan.amounts().total();
            for (PickedUp pickUp : pickUps) {
                for (PickedLine line : pickUp.lines()) {
                    left = left.minus(line.amounts().total());
                }
            }
            return left;
        }

        /// What so much more of a line is worth: the share of all pieces picked up so far, less
        /// what went before, so that parts add up to the line exactly.
        Amounts worth(SaleLine line, Quantity more) {
            Quantity before = picked().get(line.lineId());
            if (before == null) {
                return line.amounts().shareOf(more, line.quantity());
            }
            return line.amounts()
                    .shareOf(before.plus(more), line.quantity())
                    .minus(line.amounts().shareOf(before, line.quantity()));
        }

        /// What of the least deposit stays behind with goods of this price: their share of it,
        /// rounded half up.
        Money reserveFor(Money goods) {
            Money least = plan.terms().leastDeposit();
            Money price = plan.amounts().total();
            return price.isZero()
                    ? nothing()
                    : Money.of(
                            price.getCurrencyUnit(),
                            least.getAmount()
                                    .multiply(goods.getAmount())
                                    .divide(
                                            price.getAmount(),
                                            price.getCurrencyUnit().getDecimalPlaces(),
                                            RoundingMode.HALF_UP));
        }

        /// What is missing of an instalment; nothing if it is paid. The earlier are paid first.
        public Money missing(Instalment instalment) {
            Money before = plan.paidAtOnce();
            for (Instalment each : plan.instalments()) {
                if (each.number() < instalment.number()) {
                    before = before.plus(each.amount());
                }
            }
            Money missing = before.plus(instalment.amount()).minus(paidInAll());
            if (missing.isNegative()) {
                return nothing();
            }
            return missing.isGreaterThan(instalment.amount()) ? instalment.amount() : missing;
        }

        /// Instalments that are not paid, the first due first; none once it is closed.
        public List<Instalment> awaited() {
            return stage() == Stage.OPEN
                    ? plan.instalments().stream()
                            .filter(each -> missing(each).isPositive())
                            .toList()
                    : List.of();
        }

        /// What is to be paid next.
        public Optional<Instalment> next() {
            return awaited().stream().findFirst();
        }

        /// Instalments whose day was over by a day.
        public List<Instalment> missed(LocalDate by) {
            return awaited().stream().filter(each -> each.dueOn().isBefore(by)).toList();
        }

        /// The first day on which the house may give up waiting if nothing more is paid; null if
        /// nothing is awaited.
        public @Nullable LocalDate forfeitableFrom() {
            List<Instalment> awaited = awaited();
            if (awaited.isEmpty()) {
                return null;
            }
            Terms.Default terms = plan.terms().inDefault();
            int enough = terms.missedInstalments();
            LocalDate afterGrace = awaited.getFirst().dueOn().plusDays(terms.graceDays() + 1L);
            LocalDate atTheEnd = awaited.getLast().dueOn().plusDays(terms.graceDays() + 1L);
            if (awaited.size() < enough) {
                return atTheEnd;
            }
            LocalDate afterMisses = awaited.get(enough - 1).dueOn().plusDays(1);
            LocalDate both = afterMisses.isAfter(afterGrace) ? afterMisses : afterGrace;
            return both.isBefore(atTheEnd) ? both : atTheEnd;
        }

        Optional<Payment> payment(UUID paymentId) {
            return payments.stream().filter(each -> each.paymentId().equals(paymentId)).findFirst();
        }

        Optional<PickedUp> pickUp(UUID saleId) {
            return pickUps.stream().filter(each -> each.saleId().equals(saleId)).findFirst();
        }

        Money nothing() {
            return Money.zero(plan.amounts().net().getCurrencyUnit());
        }
    }
}
