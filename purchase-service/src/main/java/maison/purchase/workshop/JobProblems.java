package maison.purchase.workshop;

import java.util.Locale;
import maison.platform.http.Problem;
import maison.purchase.PurchaseProblems;
import maison.purchase.workshop.job.Holder;
import maison.purchase.workshop.job.JobRefusal;
import maison.purchase.workshop.job.JobRefusal.AnotherAmount;
import maison.purchase.workshop.job.JobRefusal.BeforeIntake;
import maison.purchase.workshop.job.JobRefusal.BeforeLastHandOver;
import maison.purchase.workshop.job.JobRefusal.BeyondApproved;
import maison.purchase.workshop.job.JobRefusal.CheckoutMissing;
import maison.purchase.workshop.job.JobRefusal.ClaimTicketTaken;
import maison.purchase.workshop.job.JobRefusal.ClientOnlyAtPickUp;
import maison.purchase.workshop.job.JobRefusal.EstimateSuperseded;
import maison.purchase.workshop.job.JobRefusal.EstimateUnknown;
import maison.purchase.workshop.job.JobRefusal.HandedToGiver;
import maison.purchase.workshop.job.JobRefusal.JobIdReused;
import maison.purchase.workshop.job.JobRefusal.JobUnknown;
import maison.purchase.workshop.job.JobRefusal.NoPieces;
import maison.purchase.workshop.job.JobRefusal.NotAppraised;
import maison.purchase.workshop.job.JobRefusal.NotApproved;
import maison.purchase.workshop.job.JobRefusal.NotAtTheDoor;
import maison.purchase.workshop.job.JobRefusal.NotPaid;
import maison.purchase.workshop.job.JobRefusal.NotTheHolder;
import maison.purchase.workshop.job.JobRefusal.NothingOwed;
import maison.purchase.workshop.job.JobRefusal.OverPaid;
import maison.purchase.workshop.job.JobRefusal.PieceElsewhere;
import maison.purchase.workshop.job.JobRefusal.PieceIsLost;
import maison.purchase.workshop.job.JobRefusal.PieceKnown;
import maison.purchase.workshop.job.JobRefusal.PieceNotLost;
import maison.purchase.workshop.job.JobRefusal.PieceUnknown;
import maison.purchase.workshop.job.JobRefusal.StepIdReused;
import maison.purchase.workshop.job.JobRefusal.TaskIsDone;
import maison.purchase.workshop.job.JobRefusal.TaskUnknown;
import maison.purchase.workshop.job.JobRefusal.TasksOpen;
import maison.purchase.workshop.job.JobRefusal.WrongStage;
import maison.purchase.workshop.job.JobRefusal.WrongTicket;
import maison.purchase.workshop.job.JobRefusal.WrongType;

/// What each refusal of a job looks like over HTTP.
public final class JobProblems {

    private JobProblems() {}

    /// A job that says no.
    public static Problem of(JobRefusal refusal) {
        return switch (refusal) {
            case JobUnknown() -> PurchaseProblems.unknown("job");
            case JobIdReused() ->
                    conflict("job-id-reused", "This id belongs to a job with other content.");
            case StepIdReused _ ->
                    conflict("step-id-reused", "This id belongs to a step with other content.");
            case ClaimTicketTaken(var store, var ticket, var job) ->
                    conflict(
                                    "claim-ticket-taken",
                                    "Store %s has another job with ticket %s."
                                            .formatted(store, ticket))
                            .with("jobId", job);
            case WrongStage(var stage) ->
                    conflict("wrong-stage", "Not for a job that is %s.".formatted(name(stage)))
                            .with("stage", name(stage));
            case WrongType(var type) ->
                    conflict("wrong-type", "Not for a job of type %s.".formatted(name(type)));
            case BeforeIntake(var at) ->
                    wrong("before-intake", "The job was taken in at %s.".formatted(at));
            case PieceUnknown(var piece) ->
                    wrong("piece-unknown", "The job has no such piece.").with("pieceId", piece);
            case PieceKnown(var piece) ->
                    conflict("piece-known", "The job has this piece already.")
                            .with("pieceId", piece);
            case NotTheHolder(var piece, var holder) ->
                    holding("not-the-holder", "The giver does not have the piece.", piece, holder);
            case PieceIsLost(var piece) ->
                    conflict("piece-lost", "The piece is recorded as lost.").with("pieceId", piece);
            case PieceNotLost(var piece) ->
                    conflict("piece-not-lost", "The piece was not lost.").with("pieceId", piece);
            case BeforeLastHandOver(var piece, var since) ->
                    wrong(
                                    "before-last-hand-over",
                                    "The piece came to its holder at %s.".formatted(since))
                            .with("pieceId", piece);
            case HandedToGiver() -> wrong("handed-to-giver", "Giver and receiver are the same.");
            case ClientOnlyAtPickUp() ->
                    wrong(
                            "client-only-at-pick-up",
                            "Pieces go to the client by pick-up, and come from them by intake.");
            case NotAtTheDoor(var giver) ->
                    wrong(
                            "not-at-the-door",
                            "A %s does not hand pieces to clients.".formatted(name(giver.kind())));
            case PieceElsewhere(var piece, var holder) ->
                    holding("piece-elsewhere", "The piece is not at hand.", piece, holder);
            case NoPieces() -> conflict("no-pieces", "No piece of the job is here.");
            case EstimateUnknown() -> wrong("estimate-unknown", "The job has no such estimate.");
            case EstimateSuperseded(var newest) ->
                    conflict("estimate-superseded", "There is a newer estimate.")
                            .with("estimateId", newest);
            case AnotherAmount(var total) ->
                    conflict("another-amount", "The estimate is of another amount.")
                            .with("total", total);
            case NotApproved() -> conflict("not-approved", "The client approved no estimate.");
            case BeyondApproved(var approved) ->
                    conflict("beyond-approved", "The client approved less than is charged.")
                            .with("approved", approved);
            case TaskUnknown _ -> wrong("task-unknown", "The job has no such task.");
            case TaskIsDone _ -> conflict("task-is-done", "The task is done.");
            case TasksOpen(int count) ->
                    conflict("tasks-open", "There are tasks to do.").with("open", count);
            case NotAppraised() -> conflict("not-appraised", "The appraisal has no result.");
            case WrongTicket() -> conflict("wrong-ticket", "The ticket is not this job's.");
            case CheckoutMissing(var due) ->
                    conflict("checkout-missing", "Something is owed, and no sale is named.")
                            .with("due", due);
            case NothingOwed() -> conflict("nothing-owed", "Nothing is owed, so there is no sale.");
            case NotPaid(var due) ->
                    conflict("not-paid", "The tenders do not cover what is due.").with("due", due);
            case OverPaid(var due) ->
                    conflict("over-paid", "The tenders exceed what is due by more than the cash.")
                            .with("due", due);
        };
    }

    private static Problem holding(String code, String detail, String piece, Holder holder) {
        return conflict(code, detail)
                .with("pieceId", piece)
                .with("holderKind", name(holder.kind()))
                .with("holderId", holder.id());
    }

    private static Problem conflict(String code, String detail) {
        return Problem.of(409, code, title(code), detail);
    }

    private static Problem wrong(String code, String detail) {
        return Problem.of(422, code, title(code), detail);
    }

    private static String title(String code) {
        return Character.toUpperCase(code.charAt(0)) + code.substring(1).replace('-', ' ');
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
