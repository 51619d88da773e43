package maison.purchase.atelier;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import maison.platform.http.Problem;
import maison.purchase.PurchaseProblems;
import maison.purchase.atelier.bespoke.BespokeRefusal;
import maison.purchase.atelier.bespoke.BespokeRefusal.AlreadyAccepted;
import maison.purchase.atelier.bespoke.BespokeRefusal.AlreadyThere;
import maison.purchase.atelier.bespoke.BespokeRefusal.BalanceNotMet;
import maison.purchase.atelier.bespoke.BespokeRefusal.DepositTooSmall;
import maison.purchase.atelier.bespoke.BespokeRefusal.FittingUnknown;
import maison.purchase.atelier.bespoke.BespokeRefusal.IdReused;
import maison.purchase.atelier.bespoke.BespokeRefusal.MadeAlready;
import maison.purchase.atelier.bespoke.BespokeRefusal.MeasurementsMissing;
import maison.purchase.atelier.bespoke.BespokeRefusal.MoreThanOwed;
import maison.purchase.atelier.bespoke.BespokeRefusal.MustNotSkip;
import maison.purchase.atelier.bespoke.BespokeRefusal.NotAccepted;
import maison.purchase.atelier.bespoke.BespokeRefusal.NotReady;
import maison.purchase.atelier.bespoke.BespokeRefusal.OnlyByDelivery;
import maison.purchase.atelier.bespoke.BespokeRefusal.OrderClosed;
import maison.purchase.atelier.bespoke.BespokeRefusal.OrderUnknown;
import maison.purchase.atelier.bespoke.BespokeRefusal.OtherCurrency;
import maison.purchase.atelier.bespoke.BespokeRefusal.PieceUnknown;
import maison.purchase.atelier.bespoke.BespokeRefusal.PromisedInThePast;
import maison.purchase.atelier.bespoke.BespokeRefusal.QuoteExpired;
import maison.purchase.atelier.bespoke.BespokeRefusal.ReasonMissing;
import maison.purchase.atelier.bespoke.BespokeRefusal.StageUnknown;

/// What each refusal of a bespoke order looks like over HTTP.
public final class BespokeProblems {

    private BespokeProblems() {}

    /// A bespoke order that says no.
    public static Problem of(BespokeRefusal refusal) {
        return switch (refusal) {
            case OrderUnknown() -> PurchaseProblems.unknown("order");
            case IdReused(var what) -> idReused(what);
            case AlreadyAccepted() ->
                    conflict("already-accepted", "Already accepted", "It was accepted before.");
            case QuoteExpired(var until) ->
                    conflict("quote-expired", "Quote expired", "It was valid until " + until + ".")
                            .with("validUntil", until.toString());
            case DepositTooSmall(var required) ->
                    fault(
                                    "deposit-too-small",
                                    "Deposit too small",
                                    "/deposit/amount",
                                    "The terms" + " ask for at least " + required + ".")
                            .with("required", required);
            case PromisedInThePast(var today) -> promisedInThePast(today);
            case MoreThanOwed(var outstanding) ->
                    conflict("more-than-owed", "More than is owed", "Less than that is owed.")
                            .with("outstanding", outstanding);
            case OtherCurrency(var currency) ->
                    fault(
                            "other-currency",
                            "Other currency",
                            "/currency",
                            "The order is in " + currency + ".");
            case NotAccepted() ->
                    conflict("not-accepted", "Not accepted", "The client has not accepted yet.");
            case OrderClosed() ->
                    conflict("order-closed", "Order closed", "It is delivered or cancelled.");
            case NotReady(var ready) ->
                    conflict("not-ready", "Not ready", "It must be at stage " + ready + ".")
                            .with("stage", ready);
            case BalanceNotMet(var outstanding) ->
                    fault(
                                    "balance-not-met",
                                    "Balance not met",
                                    "/tenders",
                                    "The tenders must"
                                            + " cover what is owed, and exceed it by cash alone.")
                            .with("outstanding", outstanding);
            case StageUnknown _, AlreadyThere _, OnlyByDelivery _, MustNotSkip _, ReasonMissing _ ->
                    ofMove(refusal);
            case MeasurementsMissing _, MadeAlready _, PieceUnknown _, FittingUnknown _ ->
                    ofPiece(refusal);
        };
    }

    private static Problem ofMove(BespokeRefusal refusal) {
        return switch (refusal) {
            case StageUnknown(var stages) ->
                    fault(
                                    "stage-unknown",
                                    "Stage unknown",
                                    "/stage",
                                    "The order has no such" + " stage.")
                            .with("stages", stages);
            case AlreadyThere(var stage) ->
                    conflict("already-there", "Already there", "It is at stage " + stage + ".");
            case OnlyByDelivery() ->
                    fault(
                            "only-by-delivery",
                            "Only by delivery",
                            "/stage",
                            "The last stage is" + " reached by delivering.");
            case MustNotSkip(var between, var skippable) ->
                    fault(
                                    "stages-skipped",
                                    "Stages skipped",
                                    "/skipping",
                                    "Every stage between"
                                            + " must be named and be one that may be skipped.")
                            .with("between", between)
                            .with("skippable", skippable);
            case ReasonMissing() ->
                    fault(
                            "reason-rule",
                            "Reason for going back",
                            "/reason",
                            "Going back needs a"
                                    + " reason and skips nothing; going forward has no reason.");
            case BespokeRefusal other -> throw new IllegalStateException("Not a move: " + other);
        };
    }

    private static Problem ofPiece(BespokeRefusal refusal) {
        return switch (refusal) {
            case MeasurementsMissing(var pieces) ->
                    conflict(
                                    "measurements-missing",
                                    "Measurements missing",
                                    "It must be known what the pieces are made from.")
                            .with("pieces", pieces);
            case MadeAlready(var stage) ->
                    conflict(
                                    "made-already",
                                    "Made already",
                                    "The order must go back before this stage first: " + stage)
                            .with("stage", stage);
            case PieceUnknown _ ->
                    fault("piece-unknown", "Piece unknown", "/pieceId", "There is no such piece.");
            case FittingUnknown _ ->
                    fault(
                            "fitting-unknown",
                            "Fitting unknown",
                            "/appointmentId",
                            "Link the appointment to the order first.");
            case BespokeRefusal other -> throw new IllegalStateException("Not a piece: " + other);
        };
    }

    private static Problem promisedInThePast(LocalDate today) {
        return fault(
                "promised-in-the-past",
                "Promised in the past",
                "/promisedDate",
                "In the store it was " + today + " already.");
    }

    private static Problem idReused(String what) {
        return conflict(
                what + "-id-reused", "Id already used", "The id belongs to another " + what + ".");
    }

    private static Problem conflict(String code, String title, String detail) {
        return Problem.of(409, code, title, detail);
    }

    private static Problem fault(String code, String title, String pointer, String detail) {
        return new Problem(
                "/problems/" + code,
                title,
                422,
                detail,
                List.of(new Problem.Field(pointer, detail)),
                Map.of());
    }
}
