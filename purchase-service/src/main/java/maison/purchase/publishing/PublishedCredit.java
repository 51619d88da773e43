package maison.purchase.publishing;

import java.time.Instant;
import java.util.UUID;
import maison.purchase.storecredit.credit.CreditEvent.CreditDebtPaid;
import maison.purchase.storecredit.credit.CreditEvent.CreditDebtSettled;
import maison.purchase.storecredit.credit.CreditEvent.CreditGivenBack;
import maison.purchase.storecredit.credit.CreditEvent.CreditIssued;
import maison.purchase.storecredit.credit.CreditEvent.CreditOverspent;
import maison.purchase.storecredit.credit.CreditEvent.CreditSpent;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// The events of topic `maison.store-credits`. Fields are added, never changed.
sealed interface PublishedCredit {

    /// `maison.credit.issued.v1`
    ///
    /// @param saleId the sale it was refunded for; absent for one issued by hand
    record Issued(
            UUID creditId,
            @Nullable UUID customerId,
            String storeId,
            Instant occurredAt,
            Money amount,
            @Nullable UUID saleId,
            @Nullable UUID returnId,
            @Nullable Instant expiresAt)
            implements PublishedCredit {

        static Issued of(UUID id, CreditIssued event) {
            var source = event.source();
            return new Issued(
                    id,
                    event.customerId(),
                    event.storeId(),
                    event.occurredAt(),
                    event.amount(),
                    source == null ? null : source.saleId(),
                    source == null ? null : source.returnId(),
                    event.expiresAt());
        }
    }

    /// `maison.credit.spent.v1`
    record Spent(UUID creditId, UUID saleId, String storeId, Instant occurredAt, Money amount)
            implements PublishedCredit {

        static Spent of(UUID id, CreditSpent event) {
            return new Spent(
                    id, event.saleId(), event.storeId(), event.occurredAt(), event.amount());
        }
    }

    /// `maison.credit.overspent.v1`: what an offline till took beyond its worth
    record Overspent(UUID creditId, UUID saleId, String storeId, Instant occurredAt, Money amount)
            implements PublishedCredit {

        static Overspent of(UUID id, CreditOverspent event) {
            return new Overspent(
                    id, event.saleId(), event.storeId(), event.occurredAt(), event.amount());
        }
    }

    /// `maison.credit.debt-paid.v1`: by what came in just before
    record DebtPaid(UUID creditId, Instant occurredAt, Money amount) implements PublishedCredit {

        static DebtPaid of(UUID id, CreditDebtPaid event) {
            return new DebtPaid(id, event.occurredAt(), event.amount());
        }
    }

    /// `maison.credit.debt-settled.v1`: by a manager
    record DebtSettled(UUID creditId, Instant occurredAt, Money amount, String reason)
            implements PublishedCredit {

        static DebtSettled of(UUID id, CreditDebtSettled event) {
            return new DebtSettled(id, event.occurredAt(), event.amount(), event.reason());
        }
    }

    /// `maison.credit.given-back.v1`
    record GivenBack(
            UUID creditId,
            UUID saleId,
            UUID returnId,
            String storeId,
            Instant occurredAt,
            Money amount,
            @Nullable Instant expiresAt)
            implements PublishedCredit {

        static GivenBack of(UUID id, CreditGivenBack event) {
            return new GivenBack(
                    id,
                    event.saleId(),
                    event.returnId(),
                    event.storeId(),
                    event.occurredAt(),
                    event.amount(),
                    event.expiresAt());
        }
    }
}
