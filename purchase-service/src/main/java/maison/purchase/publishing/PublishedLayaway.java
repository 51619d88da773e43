package maison.purchase.publishing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import maison.purchase.instalments.layaway.Instalment;
import maison.purchase.instalments.layaway.LayawayEvent.InstalmentFellDue;
import maison.purchase.instalments.layaway.LayawayEvent.LaidAway;
import maison.purchase.instalments.layaway.LayawayEvent.LayawayCancelled;
import maison.purchase.instalments.layaway.LayawayEvent.PaymentTaken;
import maison.purchase.instalments.layaway.LayawayEvent.PickedUp;
import org.joda.money.Money;

/// The events of topic `maison.layaways`. Fields are added, never changed. Of goods, only what a
/// stock needs.
sealed interface PublishedLayaway {

    /// So much of a piece of the catalogue.
    record Goods(String lineId, String sku, String quantity) {}

    /// `maison.layaway.opened.v1`: these goods are reserved.
    ///
    /// @param total with the service fee
    record Opened(
            UUID layawayId,
            UUID customerId,
            String storeId,
            Instant occurredAt,
            String zone,
            Money total,
            Money serviceFee,
            Money paid,
            List<Goods> reserved,
            List<Instalment> instalments)
            implements PublishedLayaway {

        static Opened of(UUID id, LaidAway event) {
            return new Opened(
                    id,
                    event.customerId(),
                    event.counter().storeId(),
                    event.occurredAt(),
                    event.zone(),
                    event.total(),
                    event.terms().serviceFee().amount(),
                    event.paidAtOnce(),
                    event.lines().stream()
                            .map(line ->
                                    new Goods(
                                            line.lineId(),
                                            line.item().sku(),
                                            line.quantity().toString()))
                            .toList(),
                    event.instalments());
        }
    }

    /// `maison.layaway.payment-taken.v1`
    ///
    /// @param outstanding what was still owed then
    record Paid(
            UUID layawayId,
            UUID customerId,
            String storeId,
            Instant occurredAt,
            UUID paymentId,
            Money amount,
            Money outstanding)
            implements PublishedLayaway {

        static Paid of(UUID id, PaymentTaken event) {
            return new Paid(
                    id,
                    event.customerId(),
                    event.storeId(),
                    event.occurredAt(),
                    event.payment().paymentId(),
                    event.payment().amount(),
                    event.outstanding());
        }
    }

    /// `maison.layaway.instalment-due.v1`: once for each instalment that is not paid in time to be
    /// told.
    ///
    /// @param missing what is not paid of it
    record Due(
            UUID layawayId,
            UUID customerId,
            String storeId,
            Instant occurredAt,
            int number,
            LocalDate dueOn,
            Money missing)
            implements PublishedLayaway {

        static Due of(UUID id, InstalmentFellDue event) {
            return new Due(
                    id,
                    event.customerId(),
                    event.storeId(),
                    event.occurredAt(),
                    event.number(),
                    event.dueOn(),
                    event.missing());
        }
    }

    /// `maison.layaway.picked-up.v1`: these goods are with the client.
    ///
    /// @param storeId where they were handed over
    record Collected(
            UUID layawayId,
            UUID customerId,
            String storeId,
            Instant occurredAt,
            UUID saleId,
            List<Goods> handedOver,
            boolean completed)
            implements PublishedLayaway {

        static Collected of(UUID id, PickedUp event) {
            return new Collected(
                    id,
                    event.customerId(),
                    event.register().storeId(),
                    event.occurredAt(),
                    event.saleId(),
                    event.lines().stream()
                            .map(line ->
                                    new Goods(
                                            line.lineId(), line.sku(), line.quantity().toString()))
                            .toList(),
                    event.completed());
        }
    }

    /// `maison.layaway.cancelled.v1`: these goods are reserved no more.
    ///
    /// @param kept revenue that is in no sale
    record Cancelled(
            UUID layawayId,
            UUID customerId,
            String storeId,
            Instant occurredAt,
            String cause,
            Money kept,
            Money refund,
            List<Goods> released)
            implements PublishedLayaway {

        static Cancelled of(UUID id, LayawayCancelled event) {
            return new Cancelled(
                    id,
                    event.customerId(),
                    event.storeId(),
                    event.occurredAt(),
                    event.cause().name().toLowerCase(Locale.ROOT),
                    event.kept(),
                    event.refund(),
                    event.released().stream()
                            .map(each ->
                                    new Goods(
                                            each.lineId(), each.sku(), each.quantity().toString()))
                            .toList());
        }
    }
}
