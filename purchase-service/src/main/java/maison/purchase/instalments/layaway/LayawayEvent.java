package maison.purchase.instalments.layaway;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import maison.purchase.instalments.layaway.LayawayCommand.Counter;
import maison.purchase.instalments.layaway.LayawayCommand.Offer;
import maison.purchase.sales.sale.Amounts;
import maison.purchase.sales.sale.Quantity;
import maison.purchase.sales.sale.Refund;
import maison.purchase.sales.sale.Register;
import maison.purchase.sales.sale.SaleLine;
import maison.purchase.sales.sale.Tender;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// Everything that can have happened to a layaway. Stored for good: fields are added, never
/// changed.
public sealed interface LayawayEvent {

    /// Business time, from the till or the clock.
    Instant occurredAt();

    /// Whose it is.
    UUID customerId();

    /// Goods are kept for a client.
    ///
    /// @param zone the store's IANA zone, in which days are counted
    /// @param amounts the sum of the lines
    /// @param approvalId a manager's leave for the prices
    /// @param deposit null if nothing was paid at once
    /// @param instalments with the deposit, the price and the service fee to the last unit
    record LaidAway(
            UUID customerId,
            Counter counter,
            Instant occurredAt,
            String zone,
            Amounts amounts,
            List<SaleLine> lines,
            @Nullable Boolean taxInclusive,
            @Nullable UUID approvalId,
            Terms terms,
            @Nullable Payment deposit,
            List<Instalment> instalments)
            implements LayawayEvent {

        public LaidAway {
            lines = List.copyOf(lines);
            instalments = List.copyOf(instalments);
        }

        static LaidAway of(Offer offer, Terms terms) {
            Money rest = offer.amounts().total().plus(terms.serviceFee().amount());
            Payment deposit = offer.deposit();
            if (deposit != null && deposit.amount().isSameCurrency(rest)) {
                rest = rest.minus(deposit.amount());
            }
            return new LaidAway(
                    offer.customerId(),
                    offer.counter(),
                    offer.occurredAt(),
                    offer.zone(),
                    offer.amounts(),
                    offer.lines(),
                    offer.taxInclusive(),
                    offer.approvalId(),
                    terms,
                    deposit,
                    offer.schedule().of(rest, dayOf(offer.occurredAt(), offer.zone())));
        }

        /// The price and the service fee.
        public Money total() {
            return amounts.total().plus(terms.serviceFee().amount());
        }

        /// What was paid at once.
        public Money paidAtOnce() {
            return deposit == null ? Money.zero(total().getCurrencyUnit()) : deposit.amount();
        }

        /// The day of a moment in the store.
        public LocalDate dayOf(Instant instant) {
            return dayOf(instant, zone);
        }

        private static LocalDate dayOf(Instant instant, String zone) {
            return LocalDate.ofInstant(instant, ZoneId.of(zone));
        }
    }

    /// The client paid a part.
    ///
    /// @param outstanding what was still owed then
    record PaymentTaken(UUID customerId, String storeId, Payment payment, Money outstanding)
            implements LayawayEvent {

        @Override
        public Instant occurredAt() {
            return payment.occurredAt();
        }
    }

    /// The day of an instalment came near, and it was not paid.
    ///
    /// @param occurredAt when the clock saw it
    /// @param missing what was not paid of it
    record InstalmentFellDue(
            UUID customerId,
            String storeId,
            Instant occurredAt,
            int number,
            LocalDate dueOn,
            Money missing)
            implements LayawayEvent {}

    /// Goods went to the client, and became a sale.
    ///
    /// @param zone the handing store's
    /// @param serviceFee charged with the last goods, otherwise nothing
    /// @param deposit what had been paid before and paid for these goods
    /// @param tenders what was paid now, by the sale
    /// @param completed whether nothing is left
    record PickedUp(
            UUID customerId,
            UUID saleId,
            Register register,
            Instant occurredAt,
            String zone,
            List<PickedLine> lines,
            Money serviceFee,
            Money deposit,
            List<Tender> tenders,
            Money change,
            boolean completed)
            implements LayawayEvent {

        public PickedUp {
            lines = List.copyOf(lines);
            tenders = List.copyOf(tenders);
        }

        /// What was paid with it: tenders less change.
        public Money paidNow() {
            Money sum = Money.zero(change.getCurrencyUnit());
            for (Tender tender : tenders) {
                sum = sum.plus(tender.amount());
            }
            return sum.minus(change);
        }

        /// What its sale comes to.
        public Money sold() {
            return deposit.plus(paidNow());
        }
    }

    /// So much of a line, for so much.
    record PickedLine(String lineId, String sku, Quantity quantity, Amounts amounts) {}

    /// It ended before everything was picked up.
    ///
    /// @param serviceFee kept for keeping the goods
    /// @param fee kept by the terms
    /// @param refund what goes back, by the refunds
    /// @param released goods that are not kept for the client any more
    /// @param approvalId the manager's leave that it was to use
    /// @param asCredit whether the client asked for store credit; null for no
    record LayawayCancelled(
            UUID customerId,
            String storeId,
            Instant occurredAt,
            Cause cause,
            String reason,
            Money serviceFee,
            Money fee,
            Money refund,
            List<Refund> refunds,
            List<Released> released,
            @Nullable UUID approvalId,
            @Nullable Boolean asCredit)
            implements LayawayEvent {

        public LayawayCancelled {
            refunds = List.copyOf(refunds);
            released = List.copyOf(released);
        }

        /// Revenue that is in no sale.
        public Money kept() {
            return serviceFee.plus(fee);
        }
    }

    /// Goods that go back to the stock.
    record Released(String lineId, String sku, Quantity quantity) {}
}
