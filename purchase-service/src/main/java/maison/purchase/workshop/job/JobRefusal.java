package maison.purchase.workshop.job;

import java.time.Instant;
import java.util.UUID;
import org.joda.money.Money;

/// Why a job may refuse a command.
public sealed interface JobRefusal {

    /// There is no such job.
    record JobUnknown() implements JobRefusal {}

    /// The id belongs to a job with other content, so this is not a retry of the same request.
    record JobIdReused() implements JobRefusal {}

    /// The id belongs to a step with other content, so this is not a retry of the same request.
    record StepIdReused(UUID stepId) implements JobRefusal {}

    /// Another job of the store has this ticket.
    record ClaimTicketTaken(String storeId, String claimTicket, UUID jobId) implements JobRefusal {}

    /// The job has not come so far, or has come too far.
    record WrongStage(Stage stage) implements JobRefusal {}

    /// Not for a job of this type.
    record WrongType(JobType type) implements JobRefusal {}

    /// A step cannot take place before the job was taken in.
    record BeforeIntake(Instant receivedAt) implements JobRefusal {}

    /// The job has no such piece.
    record PieceUnknown(String pieceId) implements JobRefusal {}

    /// The job has this piece already.
    record PieceKnown(String pieceId) implements JobRefusal {}

    /// Somebody else has the piece.
    record NotTheHolder(String pieceId, Holder holder) implements JobRefusal {}

    /// Nobody knows where the piece is.
    record PieceIsLost(String pieceId) implements JobRefusal {}

    /// The piece was not lost.
    record PieceNotLost(String pieceId) implements JobRefusal {}

    /// The piece has been where it is since a later time.
    record BeforeLastHandOver(String pieceId, Instant since) implements JobRefusal {}

    /// Giver and receiver are the same.
    record HandedToGiver() implements JobRefusal {}

    /// Pieces come from the client at intake and go to the client at pick-up only.
    record ClientOnlyAtPickUp() implements JobRefusal {}

    /// From there a piece does not go to the client.
    record NotAtTheDoor(Holder giver) implements JobRefusal {}

    /// A piece is not at hand, so the client cannot come for it.
    record PieceElsewhere(String pieceId, Holder holder) implements JobRefusal {}

    /// There is nothing to hand over.
    record NoPieces() implements JobRefusal {}

    /// The job has no such estimate.
    record EstimateUnknown() implements JobRefusal {}

    /// There is a newer estimate.
    record EstimateSuperseded(UUID newest) implements JobRefusal {}

    /// The client answered to another amount than the estimate's.
    record AnotherAmount(Money total) implements JobRefusal {}

    /// The client has approved no estimate.
    record NotApproved() implements JobRefusal {}

    /// The client has approved less.
    record BeyondApproved(Money approved) implements JobRefusal {}

    /// The job has no such task.
    record TaskUnknown(UUID taskId) implements JobRefusal {}

    /// The task is done.
    record TaskIsDone(UUID taskId) implements JobRefusal {}

    /// There are tasks to do.
    record TasksOpen(int count) implements JobRefusal {}

    /// The appraisal has no result.
    record NotAppraised() implements JobRefusal {}

    /// The ticket belongs to another job.
    record WrongTicket() implements JobRefusal {}

    /// Money is owed, and no sale was named to take it.
    record CheckoutMissing(Money due) implements JobRefusal {}

    /// Nothing is owed, so there is no sale.
    record NothingOwed() implements JobRefusal {}

    /// The tenders do not cover what is due.
    record NotPaid(Money due) implements JobRefusal {}

    /// The tenders exceed what is due by more than the cash that change is given from.
    record OverPaid(Money due) implements JobRefusal {}
}
