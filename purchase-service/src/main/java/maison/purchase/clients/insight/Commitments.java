package maison.purchase.clients.insight;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import maison.platform.eventstore.EventStore;
import maison.platform.eventstore.RecordedEvent;
import maison.purchase.atelier.bespoke.BespokeDecider;
import maison.purchase.atelier.bespoke.BespokeEvent;
import maison.purchase.atelier.bespoke.BespokeOrder.Cancelled;
import maison.purchase.atelier.bespoke.BespokeOrder.Delivered;
import maison.purchase.atelier.bespoke.BespokeOrder.Making;
import maison.purchase.atelier.bespoke.BespokeOrder.Placed;
import maison.purchase.atelier.bespoke.BespokeOrder.Quoted;
import maison.purchase.clients.visits.Visit;
import maison.purchase.instalments.layaway.Layaway.Laid;
import maison.purchase.instalments.layaway.LayawayDecider;
import maison.purchase.instalments.layaway.LayawayEvent;
import maison.purchase.sales.sale.SaleLine;
import maison.purchase.workshop.job.Job.Taken;
import maison.purchase.workshop.job.JobDecider;
import maison.purchase.workshop.job.JobEvent;
import maison.purchase.workshop.job.JobEvent.EstimateAnswered;
import maison.purchase.workshop.job.JobEvent.EstimateOffered;
import maison.purchase.workshop.job.JobEvent.PickedUp;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// Reads what a customer decided on: sales, orders that were accepted, layaways of which something
/// was picked up, and jobs whose estimate was approved. A sale by which one of these ended is not
/// counted beside it.
@Singleton
class Commitments {

    // More than anybody has; beyond it only the newest are looked at.
    private static final int STREAMS_MAX = 500;

    /// @param all in no order
    /// @param fittings appointments for what was decided on already
    record Found(List<Commitment> all, Set<UUID> fittings) {

        /// Those visits that may have led to a purchase.
        List<Visit> shopping(List<Visit> visits) {
            return visits.stream().filter(each -> !fittings.contains(each.bookingId())).toList();
        }
    }

    private static final class Reading {
        private final List<Commitment> all = new ArrayList<>();
        private final Set<UUID> fittings = new HashSet<>();
        private final Set<UUID> counted = new HashSet<>();
    }

    private final Jdbi jdbi;
    private final EventStore store;
    private final BespokeDecider orders = new BespokeDecider();
    private final LayawayDecider layaways = new LayawayDecider();
    private final JobDecider jobs = new JobDecider();

    Commitments(Jdbi jdbi, EventStore store) {
        this.jdbi = jdbi;
        this.store = store;
    }

    /// What a customer decided on.
    ///
    /// @param sales that are theirs
    Found of(UUID customer, Purchased.Sales sales) {
        return jdbi.inTransaction(handle -> {
            var reading = new Reading();
            histories(handle, customer, "bespoke_orders", "order_id", "quoted_at")
                    .forEach(events -> order(events, reading));
            histories(handle, customer, "layaways", "layaway_id", "opened_at")
                    .forEach(events -> layaway(events, reading));
            histories(handle, customer, "jobs", "job_id", "received_at")
                    .forEach(events -> job(events, reading));
            sales.byId()
                    .forEach((id, sold) -> {
                        if (sold.voided() == null && !reading.counted.contains(id)) {
                            reading.all.add(
                                    new Commitment(
                                            id,
                                            Commitment.Kind.SALE,
                                            sold.facts().occurredAt(),
                                            categories(sold.facts().lines()),
                                            null));
                        }
                    });
            return new Found(reading.all, reading.fittings);
        });
    }

    private Collection<List<RecordedEvent<?>>> histories(
            Handle handle, UUID customer, String table, String id, String time) {
        List<UUID> ids =
                handle.createQuery(
                                """
                                select %1$s from %2$s
                                where customer_id = any(person_ids(:customer))
                                order by %3$s desc, %1$s desc limit :limit
                                """
                                        .formatted(id, table, time))
                        .bind("customer", customer)
                        .bind("limit", STREAMS_MAX)
                        .mapTo(UUID.class)
                        .list();
        return ids.isEmpty() ? List.of() : store.readStreams(handle, ids).values();
    }

    private static <E> List<E> events(List<RecordedEvent<?>> history, Class<E> vocabulary) {
        return history.stream().map(each -> vocabulary.cast(each.event())).toList();
    }

    private void order(List<RecordedEvent<?>> history, Reading reading) {
        if (orders.replay(events(history, BespokeEvent.class)) instanceof Placed placed) {
            switch (placed) {
                case Quoted _, Cancelled _ -> {
                    // Nothing was decided on, or it came to nothing.
                }
                case Making making -> order(history.getFirst().streamId(), making, reading);
                case Delivered(var made, var delivery) -> {
                    reading.counted.add(delivery.saleId());
                    order(history.getFirst().streamId(), made, reading);
                }
            }
        }
    }

    private static void order(UUID id, Making making, Reading reading) {
        reading.fittings.addAll(making.production().fittings().keySet());
        reading.all.add(
                new Commitment(
                        id,
                        Commitment.Kind.ORDER,
                        making.acceptance().occurredAt(),
                        categories(making.quote().lines()),
                        making.quote().occurredAt()));
    }

    private void layaway(List<RecordedEvent<?>> history, Reading reading) {
        if (layaways.replay(events(history, LayawayEvent.class)) instanceof Laid laid
                && !laid.pickUps().isEmpty()) {
            laid.pickUps().forEach(each -> reading.counted.add(each.saleId()));
            reading.all.add(
                    new Commitment(
                            history.getFirst().streamId(),
                            Commitment.Kind.LAYAWAY,
                            laid.pickUps().getFirst().occurredAt(),
                            categories(laid.plan().lines()),
                            laid.plan().occurredAt()));
        }
    }

    private void job(List<RecordedEvent<?>> history, Reading reading) {
        if (!(jobs.replay(events(history, JobEvent.class)) instanceof Taken job)) {
            return;
        }
        job.last(PickedUp.class)
                .map(PickedUp::collection)
                .flatMap(each -> Optional.ofNullable(each.checkout()))
                .ifPresent(checkout -> reading.counted.add(checkout.saleId()));
        // A yes that was taken back, or to a job that was given up, came to nothing.
        if (job.approved() == null || job.last(JobEvent.Cancelled.class).isPresent()) {
            return;
        }
        List<EstimateOffered> offered = job.all(EstimateOffered.class);
        job.all(EstimateAnswered.class).stream()
                .filter(EstimateAnswered::approved)
                .findFirst()
                .ifPresent(yes ->
                        reading.all.add(
                                new Commitment(
                                        history.getFirst().streamId(),
                                        Commitment.Kind.JOB,
                                        yes.occurredAt(),
                                        Set.of(),
                                        offered.getFirst().occurredAt())));
    }

    private static Set<String> categories(List<SaleLine> lines) {
        return lines.stream()
                .filter(line -> line.kind() == SaleLine.Kind.GOODS)
                .map(line -> line.item().category())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
