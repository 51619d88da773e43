package maison.customer.privacy;

import maison.customer.CustomerProblems;
import maison.customer.privacy.access.AccessRefusal;
import maison.platform.http.Problem;

/// What each refusal about access looks like over HTTP.
public final class AccessProblems {

    private AccessProblems() {}

    /// Why an export was not begun, resumed or given.
    public static Problem problemOf(AccessRefusal refusal) {
        return switch (refusal) {
            case AccessRefusal.NotACustomer() -> CustomerProblems.unknown();
            case AccessRefusal.CustomerErased() -> CustomerProblems.erased();
            case AccessRefusal.ExportOpen(var open) ->
                    Problem.of(
                                    409,
                                    "access-export-open",
                                    "Access export open",
                                    "One is being collected, or waits to be resumed.")
                            .with("exportId", open);
            case AccessRefusal.ExportUnknown() ->
                    Problem.of(404, "not-found", "Not found", "There is no such access export.");
            case AccessRefusal.NotInThisState(var state) ->
                    Problem.of(
                                    409,
                                    "access-export-state",
                                    "Not in this state",
                                    "The access export is %s.".formatted(state.json()))
                            .with("state", state.json());
            case AccessRefusal.ExportExpired() ->
                    Problem.of(
                            410,
                            "access-export-expired",
                            "Access export expired",
                            "What was collected is deleted. Ask for another one.");
        };
    }
}
