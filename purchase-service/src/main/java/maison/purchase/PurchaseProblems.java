package maison.purchase;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import maison.platform.http.Problem;
import maison.purchase.intake.Fault;
import maison.purchase.sales.approval.ApprovalRefusal;
import maison.purchase.sales.approval.Deed;
import maison.purchase.sales.sale.SaleRefusal;
import maison.purchase.sales.sale.SaleRefusal.CurrenciesDiffer;
import maison.purchase.sales.sale.SaleRefusal.LineTradedIn;
import maison.purchase.sales.sale.SaleRefusal.LineUnknown;
import maison.purchase.sales.sale.SaleRefusal.MoreThanPaid;
import maison.purchase.sales.sale.SaleRefusal.MoreThanSold;
import maison.purchase.sales.sale.SaleRefusal.MoveIdReused;
import maison.purchase.sales.sale.SaleRefusal.NothingLeft;
import maison.purchase.sales.sale.SaleRefusal.OtherSession;
import maison.purchase.sales.sale.SaleRefusal.OutsidePolicy;
import maison.purchase.sales.sale.SaleRefusal.ReceiptNumberTaken;
import maison.purchase.sales.sale.SaleRefusal.RefundNotPossible;
import maison.purchase.sales.sale.SaleRefusal.RefundsDiffer;
import maison.purchase.sales.sale.SaleRefusal.ReturnIdReused;
import maison.purchase.sales.sale.SaleRefusal.ReturnedBeforeSale;
import maison.purchase.sales.sale.SaleRefusal.SaleIdReused;
import maison.purchase.sales.sale.SaleRefusal.SaleUnknown;
import maison.purchase.sales.unlinked.UnlinkedReturnRefusal;
import maison.purchase.sales.unlinked.UnlinkedReturnRefusal.UnlinkedReturnIdReused;
import maison.purchase.storecredit.credit.CreditRefusal;
import maison.purchase.storecredit.credit.CreditRefusal.CreditExpired;
import maison.purchase.storecredit.credit.CreditRefusal.CreditIdReused;
import maison.purchase.storecredit.credit.CreditRefusal.CreditOfAnother;
import maison.purchase.storecredit.credit.CreditRefusal.CreditUnknown;
import maison.purchase.storecredit.credit.CreditRefusal.NotEnoughCredit;
import maison.purchase.storecredit.credit.CreditRefusal.NothingToSettle;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// What each refusal looks like over HTTP. A new refusal does not compile until it has an answer
/// here.
public final class PurchaseProblems {

    private PurchaseProblems() {}

    /// A sale that says no.
    public static Problem of(SaleRefusal refusal) {
        return switch (refusal) {
            case SaleUnknown() -> unknown("sale");
            case SaleIdReused() ->
                    Problem.of(
                            409,
                            "sale-id-reused",
                            "Sale id already used",
                            "This id belongs to a sale with other content.");
            case ReceiptNumberTaken(var terminal, var receipt, var sale) ->
                    receiptNumberTaken(terminal, receipt, sale);
            case ReturnIdReused _ -> returnIdReused();
            case LineUnknown(int index, _) ->
                    fault(
                            "line-unknown",
                            "Line unknown",
                            "The sale has no such line.",
                            "/lines/" + index + "/lineId");
            case MoreThanSold(int index, _, var returnable) ->
                    Problem.of(
                                    409,
                                    "more-than-sold",
                                    "More than was sold",
                                    "More would come back than can still be returned.")
                            .with("pointer", "/lines/" + index + "/quantity")
                            .with("returnable", returnable == null ? "0" : returnable.toString());
            case LineTradedIn(var lineId) ->
                    Problem.of(
                                    409,
                                    "line-traded-in",
                                    "Line traded in",
                                    "The house took the piece in for credit, so it cannot come back"
                                            + " for money.")
                            .with("lineId", lineId);
            case ReturnedBeforeSale(var soldAt) ->
                    fault(
                            "returned-before-sale",
                            "Returned before the sale",
                            "The sale took place at " + soldAt + ".",
                            "/occurredAt");
            case OutsidePolicy(int index, _, var lastDay) -> outsidePolicy(index, lastDay);
            case RefundsDiffer(var owed) ->
                    fault(
                                    "refunds-differ",
                                    "Refunds differ",
                                    "The refunds must add up to " + owed + ".",
                                    "/refunds")
                            .with("owed", owed);
            case RefundNotPossible(int index) ->
                    fault(
                            "refund-not-possible",
                            "Refund not possible",
                            "The sale has no tender that is refunded like this. What a trade-in paid"
                                    + " goes back as store credit: there was never money to"
                                    + " give back.",
                            "/refunds/" + index);
            case OtherSession() ->
                    Problem.of(
                            409,
                            "other-session",
                            "Other session",
                            "A sale is undone in the till's session in which it was made; later, it"
                                    + " is returned.");
            case MoveIdReused _ ->
                    Problem.of(
                            409,
                            "move-id-reused",
                            "Move id already used",
                            "This id belongs to a move with other content.");
            case NothingLeft() ->
                    Problem.of(
                            409,
                            "nothing-left",
                            "Nothing left",
                            "Nothing of the sale is left to undo.");
            case CurrenciesDiffer() ->
                    Problem.of(
                            422,
                            "currencies-differ",
                            "Currencies differ",
                            "Goods are exchanged within one currency.");
            case MoreThanPaid(int index, var left) ->
                    Problem.of(
                                    409,
                                    "more-than-paid",
                                    "More than was paid",
                                    "More would go back than was paid like this.")
                            .with("pointer", "/refunds/" + index + "/amount")
                            .with("left", left);
        };
    }

    private static Problem outsidePolicy(int index, @Nullable LocalDate lastDay) {
        Problem problem =
                fault(
                        "outside-return-policy",
                        "Outside the return policy",
                        lastDay == null
                                ? "The line was sold as final."
                                : "The line could come back until " + lastDay + ".",
                        "/lines/" + index);
        return lastDay == null ? problem : problem.with("lastDay", lastDay.toString());
    }

    /// A store credit that says no.
    public static Problem of(CreditRefusal refusal) {
        return switch (refusal) {
            case CreditUnknown() ->
                    Problem.of(422, "credit-unknown", "Credit unknown", "There is no such credit.");
            case CreditIdReused() ->
                    Problem.of(
                            409,
                            "credit-id-reused",
                            "Credit id already used",
                            "This id belongs to a credit with other content.");
            case CreditOfAnother() ->
                    Problem.of(
                            409,
                            "credit-of-another",
                            "Credit of another",
                            "The credit is bound to another customer.");
            case CreditExpired(var expiredAt) ->
                    Problem.of(
                            409,
                            "credit-expired",
                            "Credit expired",
                            "The credit could be spent until " + expiredAt + ".");
            case NothingToSettle() ->
                    Problem.of(
                            409,
                            "nothing-to-settle",
                            "Nothing to settle",
                            "Nothing is missing on the credit, or it was never issued.");
            case NotEnoughCredit(var balance) ->
                    Problem.of(
                                    409,
                                    "not-enough-credit",
                                    "Not enough credit",
                                    "The credit is worth less, or is in another currency.")
                            .with("balance", balance);
        };
    }

    /// Something that the caller may not do alone, and how to get leave for it.
    public static Problem approvalRequired(Deed deed, Money amount) {
        return Problem.of(
                        403,
                        "approval-required",
                        "Approval required",
                        "A manager must do this, or approve it by POST /v1/approvals for this store,"
                                + " this deed and no less than this amount; send the answer's"
                                + " approvalId with the request.")
                .with("deed", deed.name().toLowerCase(Locale.ROOT))
                .with("amount", amount);
    }

    /// An approval that does not serve.
    public static Problem of(ApprovalRefusal refusal) {
        return switch (refusal) {
            case UNKNOWN ->
                    Problem.of(
                            422,
                            "approval-unknown",
                            "Approval unknown",
                            "There is no such approval.");
            case NOT_FOR_THIS ->
                    Problem.of(
                            403,
                            "approval-not-for-this",
                            "Approval not for this",
                            "It was given for another store, deed or currency, for less, or by"
                                    + " somebody else than is named.");
            case EXPIRED ->
                    Problem.of(403, "approval-expired", "Approval expired", "Ask for another one.");
            case USED ->
                    Problem.of(409, "approval-used", "Approval used", "An approval serves once.");
        };
    }

    /// The same problem of a part of a request.
    ///
    /// @param root JSON pointer to the part
    public static Problem within(String root, Problem problem) {
        var extensions = new java.util.HashMap<>(problem.extensions());
        extensions.computeIfPresent("pointer", (_, pointer) -> root + pointer);
        return new Problem(
                problem.type(),
                problem.title(),
                problem.status(),
                problem.detail(),
                problem.errors().stream()
                        .map(each -> new Problem.Field(root + each.pointer(), each.detail()))
                        .toList(),
                extensions);
    }

    /// An unlinked return that says no.
    public static Problem of(UnlinkedReturnRefusal refusal) {
        return switch (refusal) {
            case UnlinkedReturnIdReused() -> returnIdReused();
        };
    }

    /// A request with faults, each at its field.
    public static Problem of(List<Fault> faults) {
        return Problem.invalid(
                faults.stream()
                        .map(fault -> new Problem.Field(fault.pointer(), fault.detail()))
                        .toList());
    }

    /// Something that is not there, or not for this caller.
    public static Problem unknown(String what) {
        return Problem.of(404, "not-found", "Not found", "There is no such " + what + ".");
    }

    private static Problem receiptNumberTaken(String terminal, String receipt, UUID sale) {
        return Problem.of(
                        409,
                        "receipt-number-taken",
                        "Receipt number taken",
                        "Terminal %s has another sale with receipt number %s."
                                .formatted(terminal, receipt))
                .with("saleId", sale);
    }

    private static Problem returnIdReused() {
        return Problem.of(
                409,
                "return-id-reused",
                "Return id already used",
                "This id belongs to a return with other content.");
    }

    private static Problem fault(String code, String title, String detail, String pointer) {
        return new Problem(
                "/problems/" + code,
                title,
                422,
                detail,
                List.of(new Problem.Field(pointer, detail)),
                java.util.Map.of());
    }
}
