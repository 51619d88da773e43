package maison.customer.tailoring;

import java.util.List;
import maison.customer.CustomerProblems;
import maison.customer.tailoring.fit.FitRefusal;
import maison.customer.tailoring.measurement.MeasurementRefusal;
import maison.customer.tailoring.plausibility.Warning;
import maison.customer.tailoring.template.TemplateRefusal;
import maison.platform.http.Problem;

/// What each refusal about measurements looks like over HTTP.
public final class MeasurementProblems {

    private MeasurementProblems() {}

    /// Why measurements were not recorded.
    public static Problem problemOf(MeasurementRefusal refusal) {
        return switch (refusal) {
            case MeasurementRefusal.NotACustomer() -> CustomerProblems.unknown();
            case MeasurementRefusal.CustomerErased() -> CustomerProblems.erased();
            case MeasurementRefusal.SetIdTaken() ->
                    conflict("set-id-taken", "This id belongs to a set with other measurements.");
            case MeasurementRefusal.SetUnknown() -> unknownSet();
            case MeasurementRefusal.SetEnded() ->
                    conflict("set-withdrawn", "This set was withdrawn; begin another one.");
            case MeasurementRefusal.OtherTemplate() ->
                    conflict("other-template", "A set is of one template; begin another set.");
            case MeasurementRefusal.OtherBase() ->
                    conflict("other-base", "An alternate stays one of the set it was begun over.");
        };
    }

    /// Why nothing was added to a history of fit.
    public static Problem problemOf(FitRefusal refusal) {
        return switch (refusal) {
            case FitRefusal.NotACustomer() -> CustomerProblems.unknown();
            case FitRefusal.CustomerErased() -> CustomerProblems.erased();
            case FitRefusal.FindingIdTaken() ->
                    conflict("finding-id-taken", "This id belongs to another finding.");
            case FitRefusal.PieceNotPinned() ->
                    Problem.of(
                            422,
                            "piece-not-pinned",
                            "Piece not pinned",
                            "Say first which measurements this piece was made from.");
        };
    }

    /// Why a template was not published.
    public static Problem problemOf(TemplateRefusal refusal) {
        return switch (refusal) {
            case TemplateRefusal.TemplateIsShipped() ->
                    conflict(
                            "template-is-shipped",
                            "This template comes with the product; copy it under another code.");
        };
    }

    /// There is no such set, or no such version of it, with this customer.
    public static Problem unknownSet() {
        return Problem.of(
                404,
                "not-found",
                "Not found",
                "This customer has no such set of measurements, or no such version of it.");
    }

    /// Something looks wrong, and nobody said yet that it is right.
    public static Problem unconfirmed(List<Warning> warnings) {
        return Problem.of(
                        422,
                        "measurements-unconfirmed",
                        "Measurements unconfirmed",
                        "Some measurements look wrong. Measure again, or send the same with their"
                                + " codes in `confirmed`.")
                .with("warnings", warnings);
    }

    /// Mapped rows of a device's file cannot be read.
    ///
    /// @param rows what became of each, without the numbers
    public static Problem unreadable(List<?> rows) {
        return Problem.of(
                        422,
                        "import-has-errors",
                        "Import has errors",
                        "Some mapped rows cannot be read, so nothing was recorded.")
                .with("rows", rows);
    }

    /// Measures are missing for a block, or contradict each other.
    ///
    /// @param detail which, without their numbers
    public static Problem cannotDraft(String detail) {
        return Problem.of(422, "cannot-draft", "Cannot draft", detail + ".");
    }

    private static Problem conflict(String code, String detail) {
        String title = code.replace('-', ' ');
        return Problem.of(
                409, code, Character.toUpperCase(title.charAt(0)) + title.substring(1), detail);
    }
}
