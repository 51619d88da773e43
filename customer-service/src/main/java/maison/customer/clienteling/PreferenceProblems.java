package maison.customer.clienteling;

import maison.customer.CustomerProblems;
import maison.customer.clienteling.preference.PreferenceRefusal;
import maison.platform.http.Problem;

/// What each refusal of preferences looks like over HTTP.
public final class PreferenceProblems {

    private PreferenceProblems() {}

    /// Why a preference was neither stated nor withdrawn.
    public static Problem problemOf(PreferenceRefusal refusal) {
        return switch (refusal) {
            case PreferenceRefusal.NotACustomer() -> CustomerProblems.unknown();
            case PreferenceRefusal.CustomerErased() -> CustomerProblems.erased();
            case PreferenceRefusal.PreferenceIdTaken() ->
                    Problem.of(
                            409,
                            "preference-id-taken",
                            "Preference id taken",
                            "This id belongs to a preference with other words, or to one that was"
                                    + " withdrawn.");
            case PreferenceRefusal.PreferenceUnknown() ->
                    Problem.of(
                            404,
                            "preference-unknown",
                            "Preference unknown",
                            "This customer has no such preference.");
            case PreferenceRefusal.TooManyPreferences(int most) ->
                    Problem.of(
                            422,
                            "too-many",
                            "Too many",
                            "A customer has at most %d preferences; withdraw one first."
                                    .formatted(most));
        };
    }
}
