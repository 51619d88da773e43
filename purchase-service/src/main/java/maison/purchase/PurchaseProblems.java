package maison.purchase;

import java.util.List;
import java.util.UUID;
import maison.platform.http.Problem;
import maison.purchase.intake.Fault;
import maison.purchase.sale.SaleRefusal;
import maison.purchase.sale.SaleRefusal.LineUnknown;
import maison.purchase.sale.SaleRefusal.MoreThanSold;
import maison.purchase.sale.SaleRefusal.ReceiptNumberTaken;
import maison.purchase.sale.SaleRefusal.ReturnIdReused;
import maison.purchase.sale.SaleRefusal.ReturnedBeforeSale;
import maison.purchase.sale.SaleRefusal.SaleIdReused;
import maison.purchase.sale.SaleRefusal.SaleUnknown;
import maison.purchase.unlinked.UnlinkedReturnRefusal;
import maison.purchase.unlinked.UnlinkedReturnRefusal.UnlinkedReturnIdReused;

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
            case ReturnedBeforeSale(var soldAt) ->
                    fault(
                            "returned-before-sale",
                            "Returned before the sale",
                            "The sale took place at " + soldAt + ".",
                            "/occurredAt");
        };
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
