package maison.customer.lifecycle.advising;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import maison.customer.CustomerProblems;
import maison.customer.belongings.gifts.GiftList;
import maison.customer.identity.person.Communication;
import maison.customer.identity.profile.CustomerRows;
import maison.customer.identity.profile.OpenedProfiles;
import maison.customer.lifecycle.advising.Situation.Case;
import maison.customer.lifecycle.advising.Situation.DueTask;
import maison.customer.lifecycle.journeys.Walks;
import maison.customer.permission.ObjectionRecords;
import maison.customer.permission.objection.ObjectionKind;
import maison.customer.tailoring.measurements.VersionRow;
import maison.customer.tailoring.measurements.VersionRows;
import maison.platform.http.ProblemException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// Gathers what decides what to do next.
@Singleton
final class Situations {

    private static final String CASE =
            """
            select case_id, due from recovery_cases
            where customer_id = any((select person_ids(:customer))::uuid[]) and closed_at is null order by due, case_id limit 1
            """;

    private static final String TASK =
            """
            select task_id, due_on from tasks
            where customer_id = any((select person_ids(:customer))::uuid[]) and state = 'open' order by due_on, task_id limit 1
            """;

    // A month is noted on its first day at the earliest.
    private static final String BIRTHDAY =
            """
            select exists (select from touchpoints
                where customer_id = any((select person_ids(:customer))::uuid[]) and kind = 'birthday-month'
                  and at > :now::timestamptz - interval '31 days' and at <= :now
                  and extract(month from at) = extract(month from :now::timestamptz))
            """;

    // What they bought since of the very item is no wish any more.
    private static final String WISHES =
            """
            select wish_id from wishes w
            where customer_id = any((select person_ids(:customer))::uuid[]) and fulfilled_sale is null and dropped_at is null
              and recipient_id is null and relation_id is null
              and not exists (select from wardrobe_lines l
                  where l.customer_id = w.customer_id and l.sku = w.sku and l.sold_at >= w.made_at)
            order by made_at, wish_id
            """;

    private final Jdbi jdbi;
    private final CustomerRows rows;
    private final OpenedProfiles opened;
    private final ObjectionRecords objections;
    private final VersionRows measurements;
    private final GiftList gifts;
    private final Walks walks;
    private final ZoneId usualZone;

    Situations(
            Jdbi jdbi,
            CustomerRows rows,
            OpenedProfiles opened,
            ObjectionRecords objections,
            VersionRows measurements,
            GiftList gifts,
            Walks walks,
            @ConfigProperty(name = "maison.contact.zone") ZoneId usualZone) {
        this.jdbi = jdbi;
        this.rows = rows;
        this.opened = opened;
        this.objections = objections;
        this.measurements = measurements;
        this.gifts = gifts;
        this.walks = walks;
        this.usualZone = usualZone;
    }

    /// How a customer stands now.
    ///
    /// @throws ProblemException 404 if there is no such customer, 410 if there was one
    Situation of(UUID customer, Instant now) {
        var person =
                opened.open(rows.present(customer))
                        .orElseThrow(() -> new ProblemException(CustomerProblems.erased()));
        var zone = Objects.requireNonNullElse(person.zone(), usualZone);
        var contact = Objects.requireNonNullElse(person.communication(), Communication.ANYTIME);
        var walk = walks.of(customer);
        var kept = gifts.keptFrom(customer);
        var measured =
                measurements.inEffect(customer, now, null).stream()
                        .filter(each -> !each.withdrawn())
                        .map(VersionRow::at)
                        .max(Instant::compareTo);
        return jdbi.withHandle(handle ->
                new Situation(
                        now,
                        LocalDate.ofInstant(now, zone),
                        openCase(handle, customer).orElse(null),
                        task(handle, customer).orElse(null),
                        measured.orElse(null),
                        birthday(handle, customer, now),
                        // What somebody means to give them is not offered to them.
                        wishes(handle, customer).stream()
                                .filter(wish -> !kept.hidesWish(customer, wish))
                                .findFirst()
                                .orElse(null),
                        walk.until(now).getLast(),
                        walk.isByTheClock(now),
                        walk.next(now).orElse(null),
                        objections
                                .standing(customer)
                                .inForce()
                                .contains(ObjectionKind.STOP_MARKETING),
                        contact.doNotDisturbUntil()));
    }

    private static Optional<Case> openCase(Handle handle, UUID customer) {
        return handle.createQuery(CASE)
                .bind("customer", customer)
                .map((row, _) ->
                        new Case(
                                row.getObject(1, UUID.class),
                                row.getObject(2, OffsetDateTime.class).toInstant()))
                .findOne();
    }

    private static Optional<DueTask> task(Handle handle, UUID customer) {
        return handle.createQuery(TASK)
                .bind("customer", customer)
                .map((row, _) ->
                        new DueTask(
                                row.getObject(1, UUID.class), row.getObject(2, LocalDate.class)))
                .findOne();
    }

    private static boolean birthday(Handle handle, UUID customer, Instant now) {
        return handle.createQuery(BIRTHDAY)
                .bind("customer", customer)
                .bind("now", now)
                .mapTo(Boolean.class)
                .one();
    }

    private static List<UUID> wishes(Handle handle, UUID customer) {
        return handle.createQuery(WISHES).bind("customer", customer).mapTo(UUID.class).list();
    }
}
