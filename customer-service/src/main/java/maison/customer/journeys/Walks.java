package maison.customer.journeys;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import maison.customer.JourneyRecords;
import maison.customer.journey.Walk;
import maison.customer.journey.Walk.Purchase;
import maison.customer.profile.CustomerRows;
import maison.platform.http.ProblemException;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Reads customers' ways off their touchpoints.
@Singleton
public final class Walks {

    private static final String STEPS =
            """
            select * from (
                select touchpoint_id, customer_id, at, kind, sale_id, amount, currency
                from touchpoints where customer_id = :customer
                union all
                select touchpoint_id, customer_id, at, kind, sale_id, amount, currency
                from heard_touchpoints where customer_id = :customer) t
            where kind in ('registered', 'visited', 'sale', 'return')
            order by at, touchpoint_id
            """;

    private record Step(
            String kind,
            Instant at,
            @Nullable UUID sale,
            BigDecimal amount,
            @Nullable String currency) {

        boolean is(String other) {
            return kind.equals(other);
        }
    }

    private final Jdbi jdbi;
    private final CustomerRows rows;
    private final JourneyRecords records;

    Walks(Jdbi jdbi, CustomerRows rows, JourneyRecords records) {
        this.jdbi = jdbi;
        this.rows = rows;
        this.records = records;
    }

    /// A customer's way, from when they were registered or first heard of.
    ///
    /// @throws ProblemException 404 if there is no such customer, 410 if there was one
    public Walk of(UUID customer) {
        var registered = rows.present(customer).registeredAt();
        var steps =
                jdbi.withHandle(handle ->
                        handle.createQuery(STEPS)
                                .bind("customer", customer)
                                .map((row, _) -> step(row))
                                .list());
        var began =
                steps.isEmpty() || registered.isBefore(steps.getFirst().at())
                        ? registered
                        : steps.getFirst().at();
        var visits = steps.stream().filter(each -> each.is("visited")).map(Step::at).toList();
        var purchases =
                steps.stream()
                        .filter(each -> each.is("sale") && each.amount().signum() > 0)
                        .map(sale -> new Purchase(sale.at(), undone(sale, steps)))
                        .toList();
        return new Walk(began, visits, purchases, records.load().state());
    }

    // When what came back was worth the whole; null while it is not.
    private static @Nullable Instant undone(Step sale, List<Step> steps) {
        BigDecimal back = BigDecimal.ZERO;
        for (Step each : steps) {
            if (each.is("return")
                    && Objects.equals(each.sale(), sale.sale())
                    && Objects.equals(each.currency(), sale.currency())) {
                back = back.add(each.amount());
                if (back.compareTo(sale.amount()) >= 0) {
                    return each.at();
                }
            }
        }
        return null;
    }

    private static Step step(ResultSet row) throws SQLException {
        BigDecimal amount = row.getBigDecimal("amount");
        return new Step(
                row.getString("kind"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("sale_id", UUID.class),
                amount == null ? BigDecimal.ZERO : amount,
                row.getString("currency"));
    }
}
