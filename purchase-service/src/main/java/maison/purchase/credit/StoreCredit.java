package maison.purchase.credit;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import maison.purchase.credit.CreditEvent.CreditGivenBack;
import maison.purchase.credit.CreditEvent.CreditIssued;
import maison.purchase.credit.CreditEvent.CreditSpent;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// What a decision needs to know about a store credit.
public sealed interface StoreCredit {

    /// Before it was issued.
    record Unissued() implements StoreCredit {}

    /// Issued, with what has been spent of it since.
    ///
    /// @param expiresAt from when on it cannot be spent; null for never
    /// @param spent by sale
    /// @param givenBack by return
    record Issued(
            CreditIssued facts,
            Money balance,
            @Nullable Instant expiresAt,
            Map<UUID, CreditSpent> spent,
            Map<UUID, CreditGivenBack> givenBack)
            implements StoreCredit {

        /// Credit below zero would be money from nothing.
        public Issued {
            if (balance.isNegative()) {
                throw new IllegalArgumentException("Credit cannot be negative: " + balance);
            }
            spent = Map.copyOf(spent);
            givenBack = Map.copyOf(givenBack);
        }

        static Issued of(CreditIssued facts) {
            return new Issued(facts, facts.amount(), facts.expiresAt(), Map.of(), Map.of());
        }

        Issued with(CreditSpent event) {
            var more = new HashMap<>(spent);
            more.put(event.saleId(), event);
            return new Issued(facts, balance.minus(event.amount()), expiresAt, more, givenBack);
        }

        Issued with(CreditGivenBack event) {
            var more = new HashMap<>(givenBack);
            more.put(event.returnId(), event);
            return new Issued(facts, balance.plus(event.amount()), event.expiresAt(), spent, more);
        }

        /// Whether it can no longer be spent at a business time.
        public boolean isExpired(Instant at) {
            return expiresAt != null && !at.isBefore(expiresAt);
        }

        /// The later of two ends; null is later than any.
        @Nullable Instant laterEnd(@Nullable Instant other) {
            if (expiresAt == null || other == null) {
                return null;
            }
            return expiresAt.isAfter(other) ? expiresAt : other;
        }
    }
}
