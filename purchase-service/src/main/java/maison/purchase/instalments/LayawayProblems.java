package maison.purchase.instalments;

import java.util.List;
import java.util.Map;
import maison.platform.http.Problem;
import maison.purchase.PurchaseProblems;
import maison.purchase.instalments.layaway.LayawayRefusal;
import maison.purchase.instalments.layaway.LayawayRefusal.BalanceNotMet;
import maison.purchase.instalments.layaway.LayawayRefusal.BeforeOpening;
import maison.purchase.instalments.layaway.LayawayRefusal.DepositTooSmall;
import maison.purchase.instalments.layaway.LayawayRefusal.IdReused;
import maison.purchase.instalments.layaway.LayawayRefusal.LayawayClosed;
import maison.purchase.instalments.layaway.LayawayRefusal.LayawayUnknown;
import maison.purchase.instalments.layaway.LayawayRefusal.LineUnknown;
import maison.purchase.instalments.layaway.LayawayRefusal.MoreThanLaidAway;
import maison.purchase.instalments.layaway.LayawayRefusal.MoreThanOwed;
import maison.purchase.instalments.layaway.LayawayRefusal.NotInDefault;
import maison.purchase.instalments.layaway.LayawayRefusal.OnlyCompletionElsewhere;
import maison.purchase.instalments.layaway.LayawayRefusal.OtherCurrency;
import maison.purchase.instalments.layaway.LayawayRefusal.ScheduleDiffers;
import maison.purchase.instalments.layaway.LayawayRefusal.ScheduleNotAllowed;

/// What each refusal of a layaway looks like over HTTP.
public final class LayawayProblems {

    private LayawayProblems() {}

    /// A layaway that says no.
    public static Problem of(LayawayRefusal refusal) {
        return switch (refusal) {
            case LayawayUnknown() -> PurchaseProblems.unknown("layaway");
            case IdReused(var what) ->
                    Problem.of(
                            409,
                            what + "-id-reused",
                            "Id already used",
                            "The id belongs to another " + what + ".");
            case LayawayClosed() ->
                    Problem.of(
                            409,
                            "layaway-closed",
                            "Layaway closed",
                            "Everything was picked up, or it was cancelled.");
            case NotInDefault(var from) -> {
                Problem problem =
                        Problem.of(
                                409,
                                "not-in-default",
                                "Not in default",
                                "The client has not missed enough, or not for long enough.");
                yield from == null ? problem : problem.with("from", from.toString());
            }
            case MoreThanOwed(var outstanding) ->
                    Problem.of(
                                    409,
                                    "more-than-owed",
                                    "More than is owed",
                                    "Less than that is owed.")
                            .with("outstanding", outstanding);
            case MoreThanLaidAway(int index, var left) ->
                    Problem.of(
                                    409,
                                    "more-than-laid-away",
                                    "More than was laid away",
                                    "More would be handed over than is kept.")
                            .with("pointer", "/lines/" + index + "/quantity")
                            .with("left", left == null ? "0" : left.toString());
            case OnlyCompletionElsewhere(var store) ->
                    Problem.of(
                                    409,
                                    "only-completion-elsewhere",
                                    "Only completion elsewhere",
                                    "At another store than its own, all that is left is picked"
                                            + " up.")
                            .with("storeId", store);
            case DepositTooSmall _,
                    ScheduleDiffers _,
                    ScheduleNotAllowed _,
                    OtherCurrency _,
                    BeforeOpening _,
                    LineUnknown _,
                    BalanceNotMet _ ->
                    ofField(refusal);
        };
    }

    private static Problem ofField(LayawayRefusal refusal) {
        return switch (refusal) {
            case DepositTooSmall(var required) ->
                    fault(
                                    "deposit-too-small",
                                    "Deposit too small",
                                    "/deposit/amount",
                                    "The terms ask for at least " + required + ".")
                            .with("required", required);
            case ScheduleDiffers(var rest) ->
                    fault(
                                    "schedule-differs",
                                    "Schedule differs",
                                    "/instalments",
                                    "The instalments must add up to " + rest + ".")
                            .with("rest", rest);
            case ScheduleNotAllowed(int index, int most, var lastDay) ->
                    fault(
                                    "schedule-not-allowed",
                                    "Schedule not allowed",
                                    "/instalments/" + index,
                                    "At most "
                                            + most
                                            + " instalments above 0, each later than"
                                            + " the one before and until "
                                            + lastDay
                                            + ".")
                            .with("instalmentsMax", most)
                            .with("lastDay", lastDay.toString());
            case OtherCurrency(var currency) ->
                    fault(
                            "other-currency",
                            "Other currency",
                            "/currency",
                            "The layaway is in " + currency + ".");
            case BeforeOpening(var openedAt) ->
                    fault(
                            "before-opening",
                            "Before the opening",
                            "/occurredAt",
                            "It was opened at " + openedAt + ".");
            case LineUnknown(int index) ->
                    fault(
                            "line-unknown",
                            "Line unknown",
                            "/lines/" + index + "/lineId",
                            "The layaway has no such line.");
            case BalanceNotMet(var due) ->
                    fault(
                                    "balance-not-met",
                                    "Balance not met",
                                    "/tenders",
                                    "The tenders must cover what is due for the goods, and exceed"
                                            + " it by cash alone.")
                            .with("due", due);
            case LayawayRefusal other -> throw new IllegalStateException("Not a field: " + other);
        };
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
