package maison.purchase.storecredit.credit;

import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import maison.purchase.storecredit.credit.CreditEvent.CreditDebtPaid;
import maison.purchase.storecredit.credit.CreditEvent.CreditDebtSettled;
import maison.purchase.storecredit.credit.CreditEvent.CreditGivenBack;
import maison.purchase.storecredit.credit.CreditEvent.CreditIssued;
import maison.purchase.storecredit.credit.CreditEvent.CreditOverspent;
import maison.purchase.storecredit.credit.CreditEvent.CreditSpent;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// What a decision needs to know about a store credit.
public sealed interface StoreCredit {

    /// Before it was issued.
    record Unissued() implements StoreCredit {}

    /// Not issued as far as is known, but an offline till took it.
    ///
    /// In which currency it is worth something is not known either, so what is missing is kept by
    /// currency until the issue tells which of them counts.
    ///
    /// @param debts what is missing
    /// @param overspent by sale, in the order in which it came
    /// @param givenBack by return
    record Awaited(
            Map<CurrencyUnit, Money> debts,
            Map<UUID, CreditOverspent> overspent,
            Map<UUID, CreditGivenBack> givenBack)
            implements StoreCredit {

        /// A debt below nothing would be credit that nobody issued.
        public Awaited {
            if (debts.values().stream().anyMatch(Money::isNegative)) {
                throw new IllegalArgumentException("Debt cannot be negative: " + debts);
            }
            debts = Map.copyOf(debts);
            overspent = Collections.unmodifiableMap(overspent);
            givenBack = Map.copyOf(givenBack);
        }

        static Awaited of(CreditOverspent event) {
            return new Awaited(Map.of(), Map.of(), Map.of()).with(event);
        }

        /// What is missing in a currency.
        public Money debtIn(CurrencyUnit currency) {
            return debts.getOrDefault(currency, Money.zero(currency));
        }

        /// The currency that a till took it in first.
        public CurrencyUnit firstCurrency() {
            return overspent.values().iterator().next().amount().getCurrencyUnit();
        }

        Awaited with(CreditOverspent event) {
            return new Awaited(
                    plus(event.amount()),
                    StoreCredit.with(overspent, event.saleId(), event),
                    givenBack);
        }

        /// What is given back pays what is missing, and only that: see [CreditDecider].
        Awaited with(CreditGivenBack event) {
            return new Awaited(
                    debts, overspent, StoreCredit.with(givenBack, event.returnId(), event));
        }

        Awaited with(CreditDebtPaid event) {
            return new Awaited(plus(event.amount().negated()), overspent, givenBack);
        }

        private Map<CurrencyUnit, Money> plus(Money amount) {
            var more = new HashMap<>(debts);
            more.merge(amount.getCurrencyUnit(), amount, Money::plus);
            return more;
        }
    }

    /// Issued, with what has been spent of it since.
    ///
    /// @param debt what offline tills took beyond its worth
    /// @param expiresAt from when on it cannot be spent; null for never
    /// @param spent by sale
    /// @param overspent by sale, in the order in which it came; before the issue in any currency
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
            overspent = Collections.unmodifiableMap(overspent);
            givenBack = Map.copyOf(givenBack);
        }

        static Issued of(CreditIssued facts, StoreCredit before) {
            Money nothing = Money.zero(facts.amount().getCurrencyUnit());
            return switch (before) {
                // What was taken in another currency has paid nothing, so nothing of it is owed.
                case Awaited awaited ->
                        new Issued(
                                facts,
                                facts.amount(),
                                awaited.debtIn(facts.amount().getCurrencyUnit()),
                                facts.expiresAt(),
                                Map.of(),
                                awaited.overspent(),
                                awaited.givenBack());
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
        var more = new LinkedHashMap<>(before);
        more.put(id, event);
        return more;
    }
}
