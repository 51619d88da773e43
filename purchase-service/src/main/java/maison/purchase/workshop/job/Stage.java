package maison.purchase.workshop.job;

import maison.purchase.workshop.job.JobEvent.Appraised;
import maison.purchase.workshop.job.JobEvent.Cancelled;
import maison.purchase.workshop.job.JobEvent.ClientNotified;
import maison.purchase.workshop.job.JobEvent.EstimateAnswered;
import maison.purchase.workshop.job.JobEvent.EstimateOffered;
import maison.purchase.workshop.job.JobEvent.HandedOver;
import maison.purchase.workshop.job.JobEvent.IncidentRecorded;
import maison.purchase.workshop.job.JobEvent.JobReceived;
import maison.purchase.workshop.job.JobEvent.MadeReady;
import maison.purchase.workshop.job.JobEvent.Ordered;
import maison.purchase.workshop.job.JobEvent.PaymentTaken;
import maison.purchase.workshop.job.JobEvent.PickedUp;
import maison.purchase.workshop.job.JobEvent.PiecesArrived;
import maison.purchase.workshop.job.JobEvent.PromiseMade;
import maison.purchase.workshop.job.JobEvent.TaskAdded;
import maison.purchase.workshop.job.JobEvent.TaskAssigned;
import maison.purchase.workshop.job.JobEvent.TaskDone;
import org.jspecify.annotations.Nullable;

/// How far a job has come.
public enum Stage {
    RECEIVED,
    ESTIMATED,
    APPROVED,
    DECLINED,
    ORDERED,
    ARRIVED,
    APPRAISED,
    READY,
    NOTIFIED,

    /// The pieces are with the client; nothing is left to do.
    PICKED_UP,

    /// Given up, and pieces are still here.
    CANCELLED,

    /// Given up, and no piece is here.
    RETURNED;

    /// Whether work on the job goes on.
    public boolean isWorking() {
        return compareTo(READY) < 0;
    }

    /// Whether the client can come for it.
    public boolean isWaiting() {
        return this == READY || this == NOTIFIED;
    }

    /// Whether nothing more happens.
    public boolean isOver() {
        return this == PICKED_UP || this == RETURNED;
    }

    /// The stage that an event leads to; null if it leaves the stage as it is.
    ///
    /// It depends on nothing but the event, so lists can follow without knowing the job.
    public static @Nullable Stage after(JobEvent event) {
        return switch (event) {
            case JobReceived _ -> RECEIVED;
            case EstimateOffered _ -> ESTIMATED;
            case EstimateAnswered answer -> answer.approved() ? APPROVED : DECLINED;
            case Ordered _ -> ORDERED;
            case PiecesArrived _ -> ARRIVED;
            case Appraised _ -> APPRAISED;
            case MadeReady _ -> READY;
            case ClientNotified _ -> NOTIFIED;
            case PickedUp picked -> picked.ofCancelled() ? RETURNED : PICKED_UP;
            case Cancelled cancelled -> cancelled.piecesHere() ? CANCELLED : RETURNED;
            case PaymentTaken _,
                    TaskAdded _,
                    TaskAssigned _,
                    TaskDone _,
                    PromiseMade _,
                    HandedOver _,
                    IncidentRecorded _ ->
                    null;
        };
    }
}
