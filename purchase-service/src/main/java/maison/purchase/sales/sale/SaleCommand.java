package maison.purchase.sales.sale;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import maison.purchase.sales.sale.SaleEvent.Asker;
import maison.purchase.sales.sale.SaleEvent.SaleCompleted;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// What a sale can be asked to do.
public sealed interface SaleCommand {

    /// Record a sale that took place at a till; the till's facts are taken as they are.
    ///
    /// @param giftMessage what the giver says to the recipient, not sealed yet; null for nothing
    /// @param certificates codes of certificates that pay, by the place of their tender and in its
    ///   order; empty once the tenders name the certificates themselves
    record CompleteSale(
            SaleCompleted facts,
            @Nullable String giftMessage,
            SortedMap<Integer, String> certificates)
            implements SaleCommand {

        public CompleteSale {
            certificates = Collections.unmodifiableSortedMap(new TreeMap<>(certificates));
        }

        /// A sale that no certificate pays for, or whose tenders name theirs.
        public CompleteSale(SaleCompleted facts, @Nullable String giftMessage) {
            this(facts, giftMessage, Collections.emptySortedMap());
        }

        /// A sale whose gift, if it is one, has no message, or a sealed one.
        public CompleteSale(SaleCompleted facts) {
            this(facts, null);
        }

        // A message that is not sealed yet must not get into logs, nor must codes.
        @Override
        public String toString() {
            return "CompleteSale[" + facts + "]";
        }
    }

    /// Take back some of what was sold.
    ///
    /// @param returnId chosen by the client, so that a repeat is recognised
    record ReturnLines(
            UUID returnId,
            String storeId,
            Instant occurredAt,
            String reason,
            List<LineQuantity> lines,
            ReturnTerms terms)
            implements SaleCommand {

        public ReturnLines {
            lines = List.copyOf(lines);
        }

        /// A return that is only recorded, and refunded as the sale was paid.
        public ReturnLines(
                UUID returnId,
                String storeId,
                Instant occurredAt,
                String reason,
                List<LineQuantity> lines) {
            this(returnId, storeId, occurredAt, reason, lines, ReturnTerms.AS_PAID);
        }

        /// The same under other rules.
        public ReturnLines under(ReturnPolicy policy) {
            return with(
                    new ReturnTerms(
                            policy,
                            terms.override(),
                            terms.refunds(),
                            terms.purchase(),
                            terms.approvalId(),
                            terms.offline()));
        }

        /// The same, told by a till that was out of reach.
        public ReturnLines offline(Instant since, @Nullable Asker asker) {
            return with(
                    new ReturnTerms(
                            terms.policy(),
                            terms.override(),
                            terms.refunds(),
                            terms.purchase(),
                            terms.approvalId(),
                            new ToldLater(since, asker)));
        }

        /// The same, put towards another sale.
        public ReturnLines towards(Purchase purchase) {
            return with(
                    new ReturnTerms(
                            terms.policy(),
                            terms.override(),
                            terms.refunds(),
                            purchase,
                            terms.approvalId(),
                            terms.offline()));
        }

        private ReturnLines with(ReturnTerms other) {
            return new ReturnLines(returnId, storeId, occurredAt, reason, lines, other);
        }
    }

    /// Undo the sale wholly.
    ///
    /// @param voidId made from the sale's id, so that a repeat is recognised
    record VoidSale(
            UUID voidId,
            String storeId,
            String sessionId,
            Instant occurredAt,
            String reason,
            @Nullable UUID approvalId)
            implements SaleCommand {}

    /// Make the sale somebody else's, or nobody's.
    ///
    /// @param moveId chosen by the client, so that a repeat is recognised
    /// @param customerId whose it becomes; null for nobody's
    /// @param approvalId a manager's leave for what the caller may not do alone
    record MoveSale(
            UUID moveId,
            @Nullable UUID customerId,
            String storeId,
            Instant occurredAt,
            String reason,
            @Nullable UUID approvalId)
            implements SaleCommand {}

    /// Under which rules goods come back and how the money goes.
    ///
    /// @param override leave to go against the policy
    /// @param refunds the till's choice of refunds; empty for as it was paid
    /// @param purchase what the refund is put towards first, in an exchange
    /// @param approvalId a manager's leave for what the caller may not do alone
    /// @param offline that it is told by a till that was out of reach; null for not
    record ReturnTerms(
            ReturnPolicy policy,
            @Nullable Waiver override,
            List<RefundWish> refunds,
            @Nullable Purchase purchase,
            @Nullable UUID approvalId,
            @Nullable ToldLater offline) {

        /// Whatever comes back, refunded as the sale was paid.
        public static final ReturnTerms AS_PAID =
                new ReturnTerms(ReturnPolicy.EVERYTHING, null, List.of(), null, null);

        public ReturnTerms {
            refunds = List.copyOf(refunds);
        }

        /// Terms of a return that is told while it happens.
        public ReturnTerms(
                ReturnPolicy policy,
                @Nullable Waiver override,
                List<RefundWish> refunds,
                @Nullable Purchase purchase,
                @Nullable UUID approvalId) {
            this(policy, override, refunds, purchase, approvalId, null);
        }
    }

    /// It happened while the till was out of reach: the money is paid, so it can only be recorded.
    ///
    /// @param since from when on it was
    /// @param askedBy who tells of it; null where it does not matter, since the sale is there
    record ToldLater(Instant since, @Nullable Asker askedBy) {}

    /// What an exchange buys instead.
    record Purchase(UUID saleId, Money owed) {}

    /// So much of a line.
    ///
    /// @param writeOff why it cannot be sold again, a code; null to restock
    record LineQuantity(String lineId, Quantity quantity, @Nullable String writeOff) {

        /// So much of a line, to be sold again.
        public LineQuantity(String lineId, Quantity quantity) {
            this(lineId, quantity, null);
        }
    }
}
