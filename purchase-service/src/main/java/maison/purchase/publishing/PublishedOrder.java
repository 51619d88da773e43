package maison.purchase.publishing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import maison.purchase.atelier.bespoke.BespokeEvent.OrderAccepted;
import maison.purchase.atelier.bespoke.BespokeEvent.OrderCancelled;
import maison.purchase.atelier.bespoke.BespokeEvent.OrderDelivered;
import maison.purchase.atelier.bespoke.BespokeEvent.OrderQuoted;
import maison.purchase.atelier.bespoke.BespokeEvent.PromiseChanged;
import maison.purchase.atelier.bespoke.BespokeEvent.StageChanged;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// The events of topic `maison.orders`. Fields are added, never changed. Revenue is not in here: it
/// is in the sale that a delivery makes.
sealed interface PublishedOrder {

    /// `maison.order.quoted.v1`
    record Quoted(
            UUID orderId,
            UUID customerId,
            String storeId,
            String productType,
            Instant occurredAt,
            LocalDate validUntil,
            Money total)
            implements PublishedOrder {

        static Quoted of(UUID id, OrderQuoted event) {
            return new Quoted(
                    id,
                    event.order().customerId(),
                    event.order().storeId(),
                    event.workflow().productType(),
                    event.occurredAt(),
                    event.validUntil(),
                    event.amounts().total());
        }
    }

    /// `maison.order.accepted.v1`
    record Accepted(
            UUID orderId,
            UUID customerId,
            String storeId,
            Instant occurredAt,
            String stage,
            LocalDate promisedDate,
            Money total)
            implements PublishedOrder {

        static Accepted of(UUID id, OrderAccepted event) {
            return new Accepted(
                    id,
                    event.order().customerId(),
                    event.order().storeId(),
                    event.occurredAt(),
                    event.stage(),
                    event.promisedDate(),
                    event.total());
        }
    }

    /// `maison.order.stage-changed.v1`
    ///
    /// @param back whether the order went back
    record StageReached(
            UUID orderId,
            UUID customerId,
            String storeId,
            Instant occurredAt,
            String from,
            String to,
            List<String> skipped,
            boolean back)
            implements PublishedOrder {

        static StageReached of(UUID id, StageChanged event) {
            return new StageReached(
                    id,
                    event.order().customerId(),
                    event.order().storeId(),
                    event.occurredAt(),
                    event.from(),
                    event.to(),
                    event.skipped(),
                    event.reason() != null);
        }
    }

    /// `maison.order.promised-date-changed.v1`
    record PromisedDateChanged(
            UUID orderId,
            UUID customerId,
            String storeId,
            Instant occurredAt,
            LocalDate from,
            LocalDate to)
            implements PublishedOrder {

        static PromisedDateChanged of(UUID id, PromiseChanged event) {
            return new PromisedDateChanged(
                    id,
                    event.order().customerId(),
                    event.order().storeId(),
                    event.occurredAt(),
                    event.from(),
                    event.to());
        }
    }

    /// `maison.order.delivered.v1`
    record Delivered(UUID orderId, UUID customerId, String storeId, Instant occurredAt, UUID saleId)
            implements PublishedOrder {

        static Delivered of(UUID id, OrderDelivered event) {
            return new Delivered(
                    id,
                    event.order().customerId(),
                    event.order().storeId(),
                    event.occurredAt(),
                    event.saleId());
        }
    }

    /// `maison.order.cancelled.v1`
    ///
    /// @param stage the furthest that it had got; absent for a quote that was never accepted
    record Cancelled(
            UUID orderId,
            UUID customerId,
            String storeId,
            Instant occurredAt,
            @Nullable String stage,
            Money refund,
            Money kept)
            implements PublishedOrder {

        static Cancelled of(UUID id, OrderCancelled event) {
            return new Cancelled(
                    id,
                    event.order().customerId(),
                    event.order().storeId(),
                    event.occurredAt(),
                    event.stage(),
                    event.refund(),
                    event.kept());
        }
    }
}
