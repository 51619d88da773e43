package maison.purchase.credit;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import maison.purchase.credit.CreditEvent.CreditDebtPaid;
import maison.purchase.credit.CreditEvent.CreditDebtSettled;
import maison.purchase.credit.CreditEvent.CreditGivenBack;
import maison.purchase.credit.CreditEvent.CreditIssued;
import maison.purchase.credit.CreditEvent.CreditOverspent;
import maison.purchase.credit.CreditEvent.CreditSpent;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// What a decision needs to know about a store credit.
public sealed interface StoreCredit {

    /// Before it was issued.
    record Unissued() implements StoreCredit {}

    /// Not issued as far as is known, but an offline till took it.
    ///
    /// @param debt what is missing
    /// @param overspent by sale
    /// @param givenBack by return
    record Awaited(
            Money debt, Map<UUID, CreditOverspent> overspent, Map<UUID, CreditGivenBack> givenBack)
            implements StoreCredit {

        /// A debt below nothing would be credit that nobody issued.
        public Awaited {
            if (debt.isNegative()) {
                throw new IllegalArgumentException("Debt cannot be negative: " + debt);
            }
            overspent = Map.copyOf(overspent);
            givenBack = Map.copyOf(givenBack);
        }

        static Awaited of(CreditOverspent event) {
            return new Awaited(event.amount(), Map.of(event.saleId(), event), Map.of());
        }

        Awaited with(CreditOverspent event) {
            return new Awaited(
                    debt.plus(event.amount()),
                    StoreCredit.with(overspent, event.saleId(), event),
                    givenBack);
        }

        /// What is given back pays what is missing, and only that: see [CreditDecider].
        Awaited with(CreditGivenBack event) {
            return new Awaited(
                    debt, overspent, StoreCredit.with(givenBack, event.returnId(), event));
        }

        Awaited with(CreditDebtPaid event) {
            return new Awaited(debt.minus(event.amount()), overspent, givenBack);
        }
    }

    /// Issued, with what has been spent of it since.
    ///
    /// @param debt what offline tills took beyond its worth
    /// @param expiresAt from when on it cannot be spent; null for never
    /// @param spent by sale
    /// @param overspent by sale
    /// @param givenBack by return
    record Issued(
            CreditIssued facts,
            Money balance,
            Money debt,
            @Nullable Instant expiresAt,
            Map<UUID, CreditSpent> spent,
            Map<UUID, CreditOverspent> overspent,
            Map<UUID, CreditGivenBack> givenBack)
            implements StoreCredit {

        /// Credit below zero would be money from nothing, and so would a debt.
        public Issued {
            if (balance.isNegative() || debt.isNegative()) {
                throw new IllegalArgumentException(
                        "Credit cannot be negative: " + balance + ", " + debt);
            }
            spent = Map.copyOf(spent);
            overspent = Map.copyOf(overspent);
            givenBack = Map.copyOf(givenBack);
        }

        static Issued of(CreditIssued facts, StoreCredit before) {
            Money nothing = Money.zero(facts.amount().getCurrencyUnit());
            return switch (before) {
                case Awaited(var debt, var overspent, var givenBack) ->
                        new Issued(
                                facts,
                                facts.amount(),
                                debt,
                                facts.expiresAt(),
                                Map.of(),
                                overspent,
                                givenBack);
                case Unissued(), Issued _ ->
                        new Issued(
                                facts,
                                facts.amount(),
                                nothing,
                                facts.expiresAt(),
                                Map.of(),
                                Map.of(),
                                Map.of());
            };
        }

        Issued with(CreditSpent event) {
            return new Issued(
                    facts,
                    balance.minus(event.amount()),
                    debt,
                    expiresAt,
                    StoreCredit.with(spent, event.saleId(), event),
                    overspent,
                    givenBack);
        }

        Issued with(CreditOverspent event) {
            return new Issued(
                    facts,
                    balance,
                    debt.plus(event.amount()),
                    expiresAt,
                    spent,
                    StoreCredit.with(overspent, event.saleId(), event),
                    givenBack);
        }

        Issued with(CreditGivenBack event) {
            return new Issued(
                    facts,
                    balance.plus(event.amount()),
                    debt,
                    event.expiresAt(),
                    spent,
                    overspent,
                    StoreCredit.with(givenBack, event.returnId(), event));
        }

        Issued with(CreditDebtPaid event) {
            return owing(balance.minus(event.amount()), debt.minus(event.amount()));
        }

        Issued with(CreditDebtSettled event) {
            return owing(balance, debt.minus(event.amount()));
        }

        private Issued owing(Money nowBalance, Money nowDebt) {
            return new Issued(facts, nowBalance, nowDebt, expiresAt, spent, overspent, givenBack);
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

    private static <T> Map<UUID, T> with(Map<UUID, T> before, UUID id, T event) {
        var more = new HashMap<>(before);
        more.put(id, event);
        return more;
    }
}
