package maison.customer.lifecycle.journeys;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import maison.customer.SqlArray;
import maison.customer.identity.profile.CustomerRows;
import maison.customer.lifecycle.JourneyRecords;
import maison.customer.lifecycle.journey.Plans;
import maison.customer.lifecycle.journey.Walk;
import maison.customer.lifecycle.journey.Walk.Purchase;
import maison.platform.http.ProblemException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Reads customers' ways off their touchpoints.
@Singleton
public final class Walks {

    // Of whose ids, and under which of them the steps are told apart, stands where the %s is.
    private static final String STEPS =
            """
            select i.person, t.* from %s as i(id, person) join lateral (
                select touchpoint_id, at, kind, sale_id, amount, currency, store_id
                from touchpoints where customer_id = i.id
                union all
                select touchpoint_id, at, kind, sale_id, amount, currency, store_id
                from heard_touchpoints where customer_id = i.id
            ) t on t.kind in ('registered', 'visited', 'sale', 'return')
            order by i.person, t.at, t.touchpoint_id
            """;

    private static final String OF_ONE =
            STEPS.formatted(
                    "(select id, cast(:customer as uuid)"
                            + " from unnest((select person_ids(:customer))::uuid[]) id)");

    private static final String OF_MANY =
            STEPS.formatted("unnest(cast(:ids as uuid[]), cast(:persons as uuid[]))");

    /// Somebody, and what there is to know before their steps.
    ///
    /// @param ids that stand for them
    public record Person(UUID id, List<UUID> ids, Instant registeredAt) {

        public Person {
            ids = List.copyOf(ids);
        }
    }

    /// A person's way.
    ///
    /// @param store where they were last seen; null for nowhere
    public record Way(Walk walk, @Nullable String store) {}

    private record Step(
            UUID person,
            String kind,
            Instant at,
            @Nullable UUID sale,
            BigDecimal amount,
            @Nullable String currency,
            @Nullable String store) {

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
                        handle.createQuery(OF_ONE)
                                .bind("customer", customer)
                                .map((row, _) -> step(row))
                                .list());
        return walk(registered, steps, records.load().state());
    }

    /// The ways of many, by person, with one statement.
    public Map<UUID, Way> of(Handle handle, List<Person> persons) {
        var ids = new ArrayList<UUID>();
        var owners = new ArrayList<UUID>();
        for (Person person : persons) {
            ids.addAll(person.ids());
            person.ids().forEach(_ -> owners.add(person.id()));
        }
        var steps =
                handle.createQuery(OF_MANY)
                        .bind("ids", SqlArray.of(handle, "uuid", ids))
                        .bind("persons", SqlArray.of(handle, "uuid", owners))
                        .map((row, _) -> step(row))
                        .collect(Collectors.groupingBy(Step::person));
        var plans = records.load().state();
        var ways = new HashMap<UUID, Way>();
        for (Person person : persons) {
            var own = steps.getOrDefault(person.id(), List.of());
            ways.put(person.id(), new Way(walk(person.registeredAt(), own, plans), lastStore(own)));
        }
        return ways;
    }

    private static @Nullable String lastStore(List<Step> steps) {
        return steps.reversed().stream()
                .filter(each -> each.is("visited") || each.is("sale"))
                .map(Step::store)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static Walk walk(Instant registered, List<Step> steps, Plans plans) {
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
        return new Walk(began, visits, purchases, plans);
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
                row.getObject("person", UUID.class),
                row.getString("kind"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("sale_id", UUID.class),
                amount == null ? BigDecimal.ZERO : amount,
                row.getString("currency"),
                row.getString("store_id"));
    }
}
