package maison.customer.clienteling;

import maison.customer.CustomerProblems;
import maison.customer.clienteling.assignment.AssignmentRefusal;
import maison.platform.http.Problem;

/// What is wrong with a change of client books, over HTTP.
public final class AssignmentProblems {

    private AssignmentProblems() {}

    /// Why nothing changed in who looks after a customer.
    public static Problem problemOf(AssignmentRefusal refusal) {
        return switch (refusal) {
            case AssignmentRefusal.NotACustomer() -> CustomerProblems.unknown();
            case AssignmentRefusal.CustomerErased() -> CustomerProblems.erased();
            case AssignmentRefusal.ForManagers() -> forManagers();
            case AssignmentRefusal.InAnotherBook() ->
                    Problem.of(
                            409,
                            "in-another-book",
                            "In another book",
                            "This customer is no longer in the book they were to be taken from.");
        };
    }

    /// Somebody else's book is for managers.
    public static Problem forManagers() {
        return Problem.of(
                403,
                "for-managers",
                "For managers",
                "Associates see their own book and take who is in nobody's; all else is for managers.");
    }
}
