package maison.customer.identity;

import maison.customer.identity.customfield.CustomFieldRefusal;
import maison.customer.identity.intake.IntakeRefusal;
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

    /// Why a custom field was not changed.
    public static Problem problemOf(CustomFieldRefusal refusal) {
        return switch (refusal) {
            case CustomFieldRefusal.NoSuchCustomField() -> noSuchField();
            case CustomFieldRefusal.TypeFixed(var type) ->
                    Problem.of(
                            409,
                            "custom-field-type-fixed",
                            "Custom field's type is fixed",
                            "This field is of type %s, and what was written in it cannot be read as another."
                                    .formatted(type.json()));
        };
    }

    /// There is no custom field of that name.
    public static Problem noSuchField() {
        return Problem.of(404, "not-found", "Not found", "There is no such custom field.");
    }

    /// There is no intake form of that name.
    public static Problem noSuchForm() {
        return Problem.of(404, "not-found", "Not found", "There is no such intake form.");
    }
}
