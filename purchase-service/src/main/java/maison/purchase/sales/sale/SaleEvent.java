package maison.purchase.sales.sale;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import maison.platform.sealing.Sealed;
import maison.purchase.sales.sale.SaleCommand.LineQuantity;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// Everything that can have happened to a sale. Stored for good: fields are added, never changed.
public sealed interface SaleEvent {

    /// Business time, from the till.
    Instant occurredAt();

    /// Goods and money changed hands.
    ///
    /// @param customerId absent for an anonymous sale
    /// @param zone the store's IANA zone, for rules that count in local days
    /// @param amounts the sum of the lines
    /// @param change cash given back, so that tenders less change is what was to be paid
    /// @param circumstances null for a sale that has none
    record SaleCompleted(
            @Nullable UUID customerId,
            Register register,
            Instant occurredAt,
            String zone,
            Amounts amounts,
            List<SaleLine> lines,
            List<Tender> tenders,
            Money change,
            @Nullable Circumstances circumstances)
            implements SaleEvent {

        public SaleCompleted {
            lines = List.copyOf(lines);
            tenders = List.copyOf(tenders);
        }

        /// A plain sale.
        public SaleCompleted(
                @Nullable UUID customerId,
                Register register,
                Instant occurredAt,
                String zone,
                Amounts amounts,
                List<SaleLine> lines,
                List<Tender> tenders,
                Money change) {
            this(customerId, register, occurredAt, zone, amounts, lines, tenders, change, null);
        }

        /// What was to be paid: net, tax and cash rounding.
        public Money payable() {
            CashRounding rounding = circumstances == null ? null : circumstances.rounding();
            return rounding == null ? amounts.total() : amounts.total().plus(rounding.amount());
        }

        /// For whom it is; null for the buyer.
        public @Nullable Gift gift() {
            return circumstances == null ? null : circumstances.gift();
        }

        /// The same sale with the message of its gift.
        public SaleCompleted saying(Sealed message) {
            Circumstances old = Objects.requireNonNull(circumstances);
            Gift present = Objects.requireNonNull(old.gift());
            return with(old.with(new Gift(present.recipientId(), present.revealAt(), message)));
        }

        /// Since when the till was out of reach; null if it was not.
        public @Nullable Offline offline() {
            return circumstances == null ? null : circumstances.offline();
        }

        /// Whether it is a certificate that an offline till took and that was not good.
        public boolean isUnpaid(Tender tender) {
            return offline() != null
                    && tender.kind() == Tender.Kind.CERTIFICATE
                    && tender.reference() == null;
        }

        /// The same sale of an offline till, beside another one with its receipt number; null for
        /// as the till sent it.
        public SaleCompleted withReceiptOf(@Nullable UUID other) {
            Offline offline = offline();
            return circumstances == null || offline == null
                    ? this
                    : with(circumstances.with(new Offline(offline.since(), other)));
        }

        private SaleCompleted with(Circumstances others) {
            return new SaleCompleted(
                    customerId,
                    register,
                    occurredAt,
                    zone,
                    amounts,
                    lines,
                    tenders,
                    change,
                    others);
        }

        /// The same sale, paid otherwise.
        public SaleCompleted paidBy(List<Tender> others, Money changeGiven) {
            return new SaleCompleted(
                    customerId,
                    register,
                    occurredAt,
                    zone,
                    amounts,
                    lines,
                    others,
                    changeGiven,
                    circumstances);
        }
    }

    /// What only some sales have.
    ///
    /// @param taxInclusive whether prices and discounts hold the tax; null for not
    /// @param rounding what cash made of the total
    /// @param sessionId the till's session, within which the sale can be undone
    /// @param gift who it is for
    /// @param approvalId a manager's leave for the prices of its lines
    /// @param offline that the till was out of reach; null for not
    record Circumstances(
            @Nullable Boolean taxInclusive,
            @Nullable CashRounding rounding,
            @Nullable String sessionId,
            @Nullable Gift gift,
            @Nullable UUID approvalId,
            @Nullable Offline offline) {

        /// Those of a sale that was told while it happened.
        public Circumstances(
                @Nullable Boolean taxInclusive,
                @Nullable CashRounding rounding,
                @Nullable String sessionId,
                @Nullable Gift gift,
                @Nullable UUID approvalId) {
            this(taxInclusive, rounding, sessionId, gift, approvalId, null);
        }

        private Circumstances with(Gift other) {
            return new Circumstances(taxInclusive, rounding, sessionId, other, approvalId, offline);
        }

        private Circumstances with(Offline other) {
            return new Circumstances(taxInclusive, rounding, sessionId, gift, approvalId, other);
        }
    }

    /// A till was out of reach when it sold, so the sale could only be recorded as it had happened.
    ///
    /// @param since from when on it was
    /// @param receiptOf the other sale that has the same receipt number of the same till; null for
    ///   none. Found out here, not said by the till
    record Offline(Instant since, @Nullable UUID receiptOf) {}

    /// The total to the next coin there is.
    ///
    /// @param step the smallest coin
    /// @param amount what rounding added, or took off if negative
    record CashRounding(Money step, Money amount) {

        /// The amount to the nearest coin, halves up.
        public static Money nearest(Money amount, Money step) {
            BigDecimal coins = amount.getAmount().divide(step.getAmount(), 0, RoundingMode.HALF_UP);
            return step.multipliedBy(coins, RoundingMode.UNNECESSARY);
        }
    }

    /// For whom a sale is, and from when on they may know.
    ///
    /// @param message from the giver, sealed with the recipient's key; null for none
    record Gift(UUID recipientId, Instant revealAt, @Nullable Sealed message) {

        /// A gift without a message.
        public Gift(UUID recipientId, Instant revealAt) {
            this(recipientId, revealAt, null);
        }
    }

    /// Goods came back and money was refunded.
    ///
    /// @param customerId whose sale it was
    /// @param amounts what was refunded: the sum of the lines
    /// @param refunds how the money went back; empty in old events, for as the sale was paid
    /// @param terms null in old events
    /// @param rounding what cash rounding adds to the refunds, or takes off; null for nothing
    /// @param knownAs the id under which the customer got the sale back; null for its own
    /// @param beyond what an offline till took back although nothing of it was left: no part of the
    ///   return, but money that is gone
    /// @param offline null for a return that was told while it happened
    record LinesReturned(
            UUID returnId,
            @Nullable UUID customerId,
            String storeId,
            Instant occurredAt,
            String reason,
            Amounts amounts,
            List<ReturnedLine> lines,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Refund> refunds,
            @Nullable Terms terms,
            @Nullable Money rounding,
            @Nullable UUID knownAs,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<ReturnedLine> beyond,
            @Nullable OfflineReturn offline)
            implements SaleEvent {

        public LinesReturned {
            beyond = List.copyOf(Objects.requireNonNullElse(beyond, List.of()));
            lines = List.copyOf(lines);
            refunds = List.copyOf(Objects.requireNonNullElse(refunds, List.of()));
        }

        /// A return that was told while it happened.
        public LinesReturned(
                UUID returnId,
                @Nullable UUID customerId,
                String storeId,
                Instant occurredAt,
                String reason,
                Amounts amounts,
                List<ReturnedLine> lines,
                List<Refund> refunds,
                @Nullable Terms terms,
                @Nullable Money rounding,
                @Nullable UUID knownAs) {
            this(
                    returnId,
                    customerId,
                    storeId,
                    occurredAt,
                    reason,
                    amounts,
                    lines,
                    refunds,
                    terms,
                    rounding,
                    knownAs,
                    List.of(),
                    null);
        }

        /// A return as it was first recorded: refunded as the sale was paid.
        public LinesReturned(
                UUID returnId,
                @Nullable UUID customerId,
                String storeId,
                Instant occurredAt,
                String reason,
                Amounts amounts,
                List<ReturnedLine> lines) {
            this(
                    returnId,
                    customerId,
                    storeId,
                    occurredAt,
                    reason,
                    amounts,
                    lines,
                    List.of(),
                    null,
                    null,
                    null);
        }

        /// What an offline till paid for goods of which nothing was left; nothing for most.
        public Money paidBeyond() {
            Money sum = Money.zero(amounts.net().getCurrencyUnit());
            for (ReturnedLine each : beyond) {
                sum = sum.plus(each.amounts().total());
            }
            return sum;
        }

        /// What the client gets of [#paidBack]: all but what a certificate was to pay and did not.
        public Money worth() {
            Money worth = paidBack();
            for (Refund each : refunds) {
                boolean unpaid = each.kind() == Tender.Kind.CERTIFICATE && each.reference() == null;
                worth = unpaid ? worth.minus(each.amount()) : worth;
            }
            return worth;
        }

        /// What the refunds add up to: net, tax and cash rounding.
        public Money paidBack() {
            return rounding == null ? amounts.total() : amounts.total().plus(rounding);
        }
    }

    /// A till was out of reach when it took goods back, so it was recorded as it had happened.
    ///
    /// @param since from when on it was
    /// @param saidAt when it was by the till's clock, where that was before the sale; null if the
    ///   clock was right
    /// @param outsidePolicy whether nobody gave leave to go against the policy; null for not
    /// @param refundedOtherwise whether the money could not have gone the way the till says; null
    ///   for not
    /// @param creditBeyond the store credit that what was paid beyond the sale went to; null if it
    ///   went another way
    record OfflineReturn(
            Instant since,
            @Nullable Instant saidAt,
            @Nullable Boolean outsidePolicy,
            @Nullable Boolean refundedOtherwise,
            @Nullable UUID creditBeyond) {}

    /// A return of an offline till arrived before its sale, and waits for it in the sale's stream.
    ///
    /// @param askedBy who told of it, for whether they needed leave
    record ReturnParked(
            UUID returnId,
            String storeId,
            Instant occurredAt,
            String reason,
            List<LineQuantity> lines,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<RefundWish> refunds,
            @Nullable Waiver override,
            @Nullable UUID approvalId,
            Instant offlineSince,
            Asker askedBy)
            implements SaleEvent {

        public ReturnParked {
            lines = List.copyOf(lines);
            refunds = List.copyOf(Objects.requireNonNullElse(refunds, List.of()));
        }
    }

    /// Who asked, and what they may do alone.
    ///
    /// @param onlyRecords whether it is a system that tells what was decided elsewhere
    record Asker(String id, boolean manager, boolean onlyRecords) {}

    /// A sale was undone wholly, within the till's session in which it was made.
    ///
    /// @param undone all that was left of it, with the void's own id
    /// @param approvalId the manager's leave that it was to use
    record SaleVoided(String sessionId, LinesReturned undone, @Nullable UUID approvalId)
            implements SaleEvent {

        @Override
        public Instant occurredAt() {
            return undone.occurredAt();
        }
    }

    /// The sale is no longer this customer's.
    ///
    /// @param toCustomerId whose it becomes; null for nobody's
    /// @param ownership counts the changes of ownership of the sale, from 1
    /// @param knownAs the id under which this customer had it; null for its own
    /// @param soldAt when the sale took place
    /// @param rest what had not come back of it
    record SaleLeft(
            UUID moveId,
            UUID customerId,
            @Nullable UUID toCustomerId,
            String storeId,
            Instant occurredAt,
            String reason,
            int ownership,
            @Nullable UUID knownAs,
            Instant soldAt,
            List<ReturnedLine> rest)
            implements SaleEvent {

        public SaleLeft {
            rest = List.copyOf(rest);
        }
    }

    /// The sale is now this customer's.
    ///
    /// @param ownership counts the changes of ownership of the sale, from 1
    /// @param knownAs the id under which the customer gets it back, if they had it before
    /// @param sale the sale itself
    /// @param returns all that has come back of it
    record SaleJoined(
            UUID moveId,
            UUID customerId,
            String storeId,
            Instant occurredAt,
            String reason,
            int ownership,
            @Nullable UUID knownAs,
            SaleCompleted sale,
            List<LinesReturned> returns)
            implements SaleEvent {

        public SaleJoined {
            returns = List.copyOf(returns);
        }
    }

    /// What allowed a return.
    ///
    /// @param policy the version of the rules
    /// @param override leave that was given to go against them
    /// @param exchangedFor the sale that the goods were exchanged for
    /// @param approvalId the manager's leave that it was to use
    record Terms(
            String policy,
            @Nullable Waiver override,
            @Nullable UUID exchangedFor,
            @Nullable UUID approvalId) {}

    /// So much of a line came back, for so much money.
    ///
    /// @param writeOff why it cannot be sold again; null if it went back to stock
    record ReturnedLine(
            String lineId, Quantity quantity, Amounts amounts, @Nullable String writeOff) {

        /// A line that went back to stock.
        public ReturnedLine(String lineId, Quantity quantity, Amounts amounts) {
            this(lineId, quantity, amounts, null);
        }
    }
}
