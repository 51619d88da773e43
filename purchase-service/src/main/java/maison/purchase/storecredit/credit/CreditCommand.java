package maison.purchase.storecredit.credit;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import maison.purchase.storecredit.credit.CreditEvent.CreditGivenBack;
import maison.purchase.storecredit.credit.CreditEvent.CreditIssued;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// What a store credit can be asked to do.
public sealed interface CreditCommand {

    /// Come into being, by a refund or by hand.
    record IssueCredit(CreditIssued facts) implements CreditCommand {}

    /// Pay for a sale.
    ///
    /// @param customerId who buys, if known
    /// @param others further ids of the same person
    /// @param offline whether the till was out of reach: then it has paid already, and what it is
    ///   not worth becomes a debt
    record SpendCredit(
            UUID saleId,
            @Nullable UUID customerId,
            Set<UUID> others,
            String storeId,
            Instant occurredAt,
            Money amount,
            boolean offline)
            implements CreditCommand {

        public SpendCredit {
            others = Set.copyOf(others);
        }

        /// Whether it is for this person to spend.
        public boolean isBy(UUID owner) {
            return owner.equals(customerId) || others.contains(owner);
        }

        /// A spend of a till that asks first.
        public SpendCredit(
                UUID saleId,
                @Nullable UUID customerId,
                String storeId,
                Instant occurredAt,
                Money amount) {
            this(saleId, customerId, Set.of(), storeId, occurredAt, amount, false);
        }
    }

    /// Owe nothing any more, by a manager's word.
    record SettleDebt(Instant occurredAt, String reason, String settledBy)
            implements CreditCommand {}

    /// Take back what it had paid.
    ///
    /// @param paidFor what it was spent on, which bounds what comes back; empty for a sale, whose
    ///   own stream sees to that
    record GiveBackCredit(CreditGivenBack facts, Set<UUID> paidFor) implements CreditCommand {

        public GiveBackCredit {
            paidFor = Set.copyOf(paidFor);
        }

        /// Of a sale.
        public GiveBackCredit(CreditGivenBack facts) {
            this(facts, Set.of());
        }
    }
}
