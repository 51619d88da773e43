package maison.purchase.publishing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import maison.purchase.workshop.job.Collection.Checkout;
import maison.purchase.workshop.job.JobEvent.Cancelled;
import maison.purchase.workshop.job.JobEvent.EstimateAnswered;
import maison.purchase.workshop.job.JobEvent.HandedOver;
import maison.purchase.workshop.job.JobEvent.JobReceived;
import maison.purchase.workshop.job.JobEvent.MadeReady;
import maison.purchase.workshop.job.JobEvent.PickedUp;
import maison.purchase.workshop.job.JobEvent.PromiseMade;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// The events of topic `maison.jobs`. Fields are added, never changed. No description, no words, no
/// declared value: who reads the topic must not learn what lies in which safe.
sealed interface PublishedJob {

    /// `maison.job.received.v1`
    record Received(
            UUID jobId,
            @Nullable UUID customerId,
            String storeId,
            String type,
            boolean estimateOnly,
            boolean express,
            int pieces,
            @Nullable LocalDate promised,
            String zone,
            Instant occurredAt)
            implements PublishedJob {

        static Received of(UUID jobId, JobReceived event) {
            return new Received(
                    jobId,
                    event.customerId(),
                    event.storeId(),
                    JobPublisher.name(event.type()),
                    event.estimateOnly(),
                    event.express(),
                    event.pieces().size(),
                    event.promised(),
                    event.zone(),
                    event.occurredAt());
        }
    }

    /// `maison.job.promised.v1`
    record Promised(
            UUID jobId,
            @Nullable UUID customerId,
            String storeId,
            LocalDate promised,
            String zone,
            Instant occurredAt)
            implements PublishedJob {

        static Promised of(UUID jobId, PromiseMade event) {
            return new Promised(
                    jobId,
                    event.stamp().customerId(),
                    event.stamp().storeId(),
                    event.promised(),
                    event.zone(),
                    event.occurredAt());
        }
    }

    /// `maison.job.estimate-approved.v1`
    record EstimateApproved(
            UUID jobId,
            @Nullable UUID customerId,
            String storeId,
            UUID estimateId,
            String how,
            Money total,
            Instant occurredAt)
            implements PublishedJob {

        static EstimateApproved of(UUID jobId, EstimateAnswered event) {
            return new EstimateApproved(
                    jobId,
                    event.stamp().customerId(),
                    event.stamp().storeId(),
                    event.estimateId(),
                    JobPublisher.name(event.how()),
                    event.total(),
                    event.occurredAt());
        }
    }

    /// `maison.job.handed-over.v1`
    record Handed(
            UUID jobId,
            @Nullable UUID customerId,
            String storeId,
            String giver,
            String receiver,
            int pieces,
            Instant occurredAt)
            implements PublishedJob {

        static Handed of(UUID jobId, HandedOver event) {
            return new Handed(
                    jobId,
                    event.stamp().customerId(),
                    event.stamp().storeId(),
                    JobPublisher.name(event.giver().kind()),
                    JobPublisher.name(event.receiver().kind()),
                    event.pieceIds().size(),
                    event.occurredAt());
        }
    }

    /// `maison.job.ready.v1`
    ///
    /// @param total what the client will owe
    record Ready(
            UUID jobId, @Nullable UUID customerId, String storeId, Money total, Instant occurredAt)
            implements PublishedJob {

        static Ready of(UUID jobId, MadeReady event) {
            return new Ready(
                    jobId,
                    event.stamp().customerId(),
                    event.stamp().storeId(),
                    event.amounts().total(),
                    event.occurredAt());
        }
    }

    /// `maison.job.picked-up.v1`
    ///
    /// @param saleId the sale that the pick-up made; the revenue is there, not here
    record Collected(
            UUID jobId,
            @Nullable UUID customerId,
            String storeId,
            @Nullable UUID saleId,
            boolean cancelled,
            Instant occurredAt)
            implements PublishedJob {

        static Collected of(UUID jobId, PickedUp event) {
            Checkout checkout = event.collection().checkout();
            return new Collected(
                    jobId,
                    event.stamp().customerId(),
                    event.stamp().storeId(),
                    checkout == null ? null : checkout.saleId(),
                    event.ofCancelled(),
                    event.occurredAt());
        }
    }

    /// `maison.job.cancelled.v1`
    record GivenUp(
            UUID jobId,
            @Nullable UUID customerId,
            String storeId,
            String reason,
            boolean piecesHere,
            Instant occurredAt)
            implements PublishedJob {

        static GivenUp of(UUID jobId, Cancelled event) {
            return new GivenUp(
                    jobId,
                    event.stamp().customerId(),
                    event.stamp().storeId(),
                    event.reason(),
                    event.piecesHere(),
                    event.occurredAt());
        }
    }
}
