package maison.purchase.storecredit.credits;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import maison.platform.eventstore.RecordedEvent;
import maison.platform.eventstore.Write;
import maison.platform.projection.WritingProjection;
import maison.purchase.storecredit.credit.CreditEvent;
import maison.purchase.storecredit.credit.CreditEvent.CreditDebtPaid;
import maison.purchase.storecredit.credit.CreditEvent.CreditDebtSettled;
import maison.purchase.storecredit.credit.CreditEvent.CreditGivenBack;
import maison.purchase.storecredit.credit.CreditEvent.CreditIssued;
import maison.purchase.storecredit.credit.CreditEvent.CreditOverspent;
import maison.purchase.storecredit.credit.CreditEvent.CreditSpent;
import org.jspecify.annotations.Nullable;

/// Fills the table of `projections/credits.sql`.
///
/// Credits are few beside sales, so their statements go as JDBC batches, each in log order.
@Singleton
final class CreditsProjection implements WritingProjection {

    private static final String ISSUE =
            """
            insert into store_credits (credit_id, customer_id, store_id, issued_at, currency,
                                       issued, balance, expires_at)
            select id, customer, store, at, currency, amount, amount, expires
            from unnest(?::uuid[], ?::uuid[], ?::text[], ?::timestamptz[], ?::text[],
                        ?::numeric[], ?::timestamptz[])
                 as i(id, customer, store, at, currency, amount, expires)
            """;

    private static final String MOVE =
            """
            update store_credits c
            set balance = c.balance + m.amount,
                expires_at = case when m.given_back then m.expires else c.expires_at end
            from unnest(?::uuid[], ?::numeric[], ?::boolean[], ?::timestamptz[])
                 as m(id, amount, given_back, expires)
            where c.credit_id = m.id
            """;

    private record Issue(UUID id, CreditIssued credit) {}

    /// What a batch does to one credit: a statement touches a row once.
    private record Move(BigDecimal amount, boolean givenBack, @Nullable Instant expiresAt) {

        Move then(Move next) {
            return new Move(
                    amount.add(next.amount),
                    givenBack || next.givenBack,
                    next.givenBack ? next.expiresAt : expiresAt);
        }
    }

    @Override
    public String name() {
        return "credits";
    }

    @Override
    public String ddl() {
        return "projections/credits.sql";
    }

    @Override
    public List<Write> writes(List<RecordedEvent<?>> events) {
        // Moves add up, so all issues may go first.
        var issues = new ArrayList<Issue>();
        var moves = new LinkedHashMap<UUID, Move>();
        for (RecordedEvent<?> each : events) {
            if (each.event() instanceof CreditEvent event) {
                UUID id = each.streamId();
                switch (event) {
                    // What an offline till did with it before paid its own debt and nothing else,
                    // so it comes to nothing; its end is the issue's.
                    case CreditIssued issued -> {
                        moves.remove(id);
                        issues.add(new Issue(id, issued));
                    }
                    case CreditSpent spent ->
                            moves.merge(
                                    id,
                                    new Move(spent.amount().getAmount().negate(), false, null),
                                    Move::then);
                    // What is missing is the credit's own matter, and a conflict for a manager.
                    case CreditOverspent _, CreditDebtSettled _ -> {}
                    case CreditDebtPaid paid ->
                            moves.merge(
                                    id,
                                    new Move(paid.amount().getAmount().negate(), false, null),
                                    Move::then);
                    case CreditGivenBack back ->
                            moves.merge(
                                    id,
                                    new Move(back.amount().getAmount(), true, back.expiresAt()),
                                    Move::then);
                }
            }
        }
        var writes = new ArrayList<Write>();
        writes.addAll(
                Write.ofRows(
                        ISSUE,
                        issues,
                        Issue::id,
                        each -> each.credit().customerId(),
                        each -> each.credit().storeId(),
                        each -> each.credit().occurredAt(),
                        each -> each.credit().amount().getCurrencyUnit().getCode(),
                        each -> each.credit().amount().getAmount(),
                        each -> each.credit().expiresAt()));
        writes.addAll(
                Write.ofRows(
                        MOVE,
                        List.copyOf(moves.entrySet()),
                        Map.Entry::getKey,
                        each -> each.getValue().amount(),
                        each -> each.getValue().givenBack(),
                        each -> each.getValue().expiresAt()));
        return writes;
    }
}
