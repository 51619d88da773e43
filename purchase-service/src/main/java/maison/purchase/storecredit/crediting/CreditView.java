package maison.purchase.storecredit.crediting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import maison.platform.eventstore.Loaded;
import maison.platform.eventstore.RecordedEvent;
import maison.purchase.storecredit.credit.CreditEvent;
import maison.purchase.storecredit.credit.CreditEvent.CreditDebtPaid;
import maison.purchase.storecredit.credit.CreditEvent.CreditDebtSettled;
import maison.purchase.storecredit.credit.CreditEvent.CreditGivenBack;
import maison.purchase.storecredit.credit.CreditEvent.CreditIssued;
import maison.purchase.storecredit.credit.CreditEvent.CreditOverspent;
import maison.purchase.storecredit.credit.CreditEvent.CreditSpent;
import maison.purchase.storecredit.credit.StoreCredit;
import maison.purchase.storecredit.credit.StoreCredit.Issued;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// A store credit as it is read.
///
/// @param customerId who alone may spend it; absent for whoever shows its id
/// @param balance what has not been spent, expired or not
/// @param debt what offline tills took beyond its worth; absent for nothing
/// @param spendable what a sale of now could spend
@Schema(
        name = "StoreCreditView",
        requiredProperties = {
            "creditId",
            "storeId",
            "reason",
            "issuedAt",
            "issued",
            "balance",
            "spendable",
            "movements"
        })
public record CreditView(
        UUID creditId,
        @Nullable UUID customerId,
        String storeId,
        String reason,
        Instant issuedAt,
        Money issued,
        Money balance,
        Money spendable,
        @Nullable Money debt,
        @Nullable Instant expiresAt,
        List<Movement> movements) {

    /// A change of the balance.
    ///
    /// @param balance after it
    /// @param saleId the sale that was paid, or refunded
    @Schema(
            name = "StoreCreditMovement",
            requiredProperties = {"kind", "occurredAt", "amount", "balance"})
    public record Movement(
            @Schema(
                            enumeration = {
                                "issued",
                                "spent",
                                "given-back",
                                "overspent",
                                "debt-paid",
                                "debt-settled"
                            })
                    String kind,
            Instant occurredAt,
            Money amount,
            Money balance,
            @Nullable UUID saleId,
            @Nullable UUID returnId) {}

    /// The view of a credit that was issued, at a moment.
    public static CreditView of(UUID id, Loaded<StoreCredit, CreditEvent> loaded, Instant now) {
        Issued credit = (Issued) loaded.state();
        CreditIssued facts = credit.facts();
        Money nothing = Money.zero(facts.amount().getCurrencyUnit());
        return new CreditView(
                id,
                facts.customerId(),
                facts.storeId(),
                facts.reason(),
                facts.occurredAt(),
                facts.amount(),
                credit.balance(),
                credit.isExpired(now) ? nothing : credit.balance(),
                credit.debt().isZero() ? null : credit.debt(),
                credit.expiresAt(),
                movements(loaded.events(), nothing));
    }

    private static List<Movement> movements(
            List<RecordedEvent<CreditEvent>> events, Money nothing) {
        var movements = new ArrayList<Movement>(events.size());
        Money balance = nothing;
        for (RecordedEvent<CreditEvent> each : events) {
            Movement movement = movement(each.event(), balance);
            balance = movement.balance();
            movements.add(movement);
        }
        return movements;
    }

    /// What was taken in another currency before the issue never was of the balance.
    private static Money after(Money before, Money amount) {
        return amount.isSameCurrency(before) ? before.plus(amount) : before;
    }

    private static Movement movement(CreditEvent event, Money before) {
        return switch (event) {
            case CreditIssued issued -> {
                CreditEvent.Source source = issued.source();
                yield new Movement(
                        "issued",
                        issued.occurredAt(),
                        issued.amount(),
                        before.plus(issued.amount()),
                        source == null ? null : source.saleId(),
                        source == null ? null : source.returnId());
            }
            case CreditSpent spent ->
                    new Movement(
                            "spent",
                            spent.occurredAt(),
                            spent.amount(),
                            before.minus(spent.amount()),
                            spent.saleId(),
                            null);
            case CreditOverspent over ->
                    new Movement(
                            "overspent",
                            over.occurredAt(),
                            over.amount(),
                            before,
                            over.saleId(),
                            null);
            case CreditDebtPaid paid ->
                    new Movement(
                            "debt-paid",
                            paid.occurredAt(),
                            paid.amount(),
                            after(before, paid.amount().negated()),
                            null,
                            null);
            case CreditDebtSettled settled ->
                    new Movement(
                            "debt-settled",
                            settled.occurredAt(),
                            settled.amount(),
                            before,
                            null,
                            null);
            case CreditGivenBack back ->
                    new Movement(
                            "given-back",
                            back.occurredAt(),
                            back.amount(),
                            after(before, back.amount()),
                            back.saleId(),
                            back.returnId());
        };
    }
}
