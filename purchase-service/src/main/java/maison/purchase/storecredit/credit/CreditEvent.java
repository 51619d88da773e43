package maison.purchase.storecredit.credit;

import java.time.Instant;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// Everything that can have happened to a store credit. Stored for good: fields are added, never
/// changed.
public sealed interface CreditEvent {

    /// Business time, from the till.
    Instant occurredAt();

    /// The house owes somebody goods worth this much.
    ///
    /// @param customerId who alone may spend it; absent for whoever shows its code, the credit's id
    /// @param storeId where it was issued
    /// @param reason a code, such as `goodwill`; a refund's is `refund`
    /// @param source the return it was refunded for; absent for one issued by hand
    /// @param expiresAt from when on it cannot be spent; absent for never
    record CreditIssued(
            @Nullable UUID customerId,
            String storeId,
            Instant occurredAt,
            String reason,
            Money amount,
            @Nullable Source source,
            @Nullable Instant expiresAt)
            implements CreditEvent {

        /// The same with another end.
        public CreditIssued until(@Nullable Instant end) {
            return new CreditIssued(customerId, storeId, occurredAt, reason, amount, source, end);
        }
    }

    /// What a credit was refunded for.
    record Source(UUID saleId, UUID returnId) {}

    /// Some of it paid for a sale.
    record CreditSpent(UUID saleId, String storeId, Instant occurredAt, Money amount)
            implements CreditEvent {}

    /// An offline till took it for more than it was worth. What is missing is a debt on the credit,
    /// which whatever is issued or given back to it pays first.
    ///
    /// @param customerId who bought, if known
    /// @param amount what is missing, no part of what was spent
    record CreditOverspent(
            UUID saleId,
            @Nullable UUID customerId,
            String storeId,
            Instant occurredAt,
            Money amount)
            implements CreditEvent {}

    /// Some of what was just issued or given back paid what was missing.
    record CreditDebtPaid(Instant occurredAt, Money amount) implements CreditEvent {}

    /// A manager settled what was missing: it was paid otherwise, or will not be.
    ///
    /// @param reason a code, such as `written-off`
    /// @param settledBy the manager
    record CreditDebtSettled(Instant occurredAt, Money amount, String reason, String settledBy)
            implements CreditEvent {}

    /// A sale that it had paid for was refunded.
    ///
    /// @param expiresAt from when on the whole credit cannot be spent, never earlier than before;
    ///   absent for never
    record CreditGivenBack(
            UUID saleId,
            UUID returnId,
            String storeId,
            Instant occurredAt,
            Money amount,
            @Nullable Instant expiresAt)
            implements CreditEvent {}
}
