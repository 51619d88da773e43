package maison.purchase.credits;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import maison.platform.eventstore.RecordedEvent;
import maison.platform.projection.Projection;
import maison.purchase.credit.CreditEvent;
import maison.purchase.credit.CreditEvent.CreditGivenBack;
import maison.purchase.credit.CreditEvent.CreditIssued;
import maison.purchase.credit.CreditEvent.CreditSpent;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/// Fills the table of `projections/credits.sql`.
///
/// Credits are few beside sales, so their statements go as JDBC batches, each in log order.
@Singleton
final class CreditsProjection implements Projection {

    private static final String ISSUE =
            """
            insert into store_credits (credit_id, customer_id, store_id, issued_at, currency,
                                       issued, balance, expires_at)
            values (:id, cast(:customer as uuid), :store, :at, :currency, :amount, :amount,
                    cast(:expires as timestamptz))
            """;

    private static final String MOVE =
            """
            update store_credits
            set balance = balance + :amount,
                expires_at = case when :given_back then cast(:expires as timestamptz) else expires_at end
            where credit_id = :id
            """;

    @Override
    public String name() {
        return "credits";
    }

    @Override
    public String ddl() {
        return "projections/credits.sql";
    }

    @Override
    public void apply(Handle handle, List<RecordedEvent<?>> events) {
        List<RecordedEvent<?>> ours =
                events.stream().filter(each -> each.event() instanceof CreditEvent).toList();
        if (ours.isEmpty()) {
            return;
        }
        // A credit is issued before it moves, and moves add up, so all issues may go first.
        PreparedBatch issues = handle.prepareBatch(ISSUE);
        PreparedBatch moves = handle.prepareBatch(MOVE);
        for (RecordedEvent<?> each : ours) {
            add(each.streamId(), (CreditEvent) each.event(), issues, moves);
        }
        if (issues.size() > 0) {
            issues.execute();
        }
        if (moves.size() > 0) {
            moves.execute();
        }
    }

    private static void add(UUID id, CreditEvent event, PreparedBatch issues, PreparedBatch moves) {
        switch (event) {
            case CreditIssued issued ->
                    issues.bind("id", id)
                            .bind("customer", issued.customerId())
                            .bind("store", issued.storeId())
                            .bind("at", issued.occurredAt().atOffset(ZoneOffset.UTC))
                            .bind("currency", issued.amount().getCurrencyUnit().getCode())
                            .bind("amount", issued.amount().getAmount())
                            .bind("expires", at(issued.expiresAt()))
                            .add();
            case CreditSpent spent ->
                    move(moves, id, spent.amount().getAmount().negate(), false, null);
            case CreditGivenBack back ->
                    move(moves, id, back.amount().getAmount(), true, back.expiresAt());
        }
    }

    private static void move(
            PreparedBatch moves,
            UUID id,
            BigDecimal amount,
            boolean givenBack,
            @Nullable Instant expiresAt) {
        moves.bind("id", id)
                .bind("amount", amount)
                .bind("given_back", givenBack)
                .bind("expires", at(expiresAt))
                .add();
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
