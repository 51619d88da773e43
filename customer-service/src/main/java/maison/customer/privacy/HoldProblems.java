package maison.customer.privacy;

import maison.customer.CustomerProblems;
import maison.customer.privacy.hold.HoldRefusal;
import maison.platform.http.Problem;

/// What each refusal about legal holds looks like over HTTP.
public final class HoldProblems {

    private HoldProblems() {}

    /// Why a hold was not placed or lifted.
    public static Problem problemOf(HoldRefusal refusal) {
        return switch (refusal) {
            case HoldRefusal.NotACustomer() -> CustomerProblems.unknown();
            case HoldRefusal.CustomerErased() -> CustomerProblems.erased();
            case HoldRefusal.HoldUnknown() ->
                    Problem.of(404, "not-found", "Not found", "There is no such legal hold.");
            case HoldRefusal.HoldIdTaken() ->
                    Problem.of(
                            409,
                            "legal-hold-id-taken",
                            "Id taken",
                            "This id belongs to another legal hold, or to one that was lifted.");
            case HoldRefusal.NothingHeldUp() ->
                    Problem.of(404, "not-found", "Not found", "No erasure of them was held up.");
        };
    }
}
