package maison.customer;

import maison.customer.intake.IntakeRefusal;
import maison.platform.http.Problem;

/// What each refusal of what the house defined for itself looks like over HTTP.
public final class HouseProblems {

    private HouseProblems() {}

    /// Why an intake form was not changed.
    public static Problem problemOf(IntakeRefusal refusal) {
        return switch (refusal) {
            case IntakeRefusal.NoSuchForm() -> noSuchForm();
        };
    }

    /// There is no intake form of that name.
    public static Problem noSuchForm() {
        return Problem.of(404, "not-found", "Not found", "There is no such intake form.");
    }
}
