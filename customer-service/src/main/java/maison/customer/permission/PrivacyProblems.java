package maison.customer.permission;

import maison.customer.CustomerProblems;
import maison.customer.permission.objection.ObjectionRefusal;
import maison.customer.permission.wording.WordingRefusal;
import maison.platform.http.Problem;

/// What each refusal about purposes, texts and objections looks like over HTTP.
public final class PrivacyProblems {

    private PrivacyProblems() {}

    /// Why a purpose or a text was not taken.
    public static Problem problemOf(WordingRefusal refusal) {
        return switch (refusal) {
            case WordingRefusal.NeedsNoConsent() ->
                    Problem.of(
                            422,
                            "no-consent-needed",
                            "No consent needed",
                            "Contact for service needs no consent, so it has neither terms nor"
                                    + " texts.");
            case WordingRefusal.PurposeNotDefined() ->
                    Problem.of(
                            404,
                            "not-found",
                            "Not found",
                            "There is no such purpose; define it first.");
            case WordingRefusal.TextIsFixed() ->
                    Problem.of(
                            409,
                            "text-is-fixed",
                            "Text is fixed",
                            "This version has other words in this language, to which customers may"
                                    + " have agreed. Publish a new version.");
            case WordingRefusal.TooManyTexts(int most) ->
                    Problem.of(
                            422,
                            "too-many",
                            "Too many",
                            "A purpose has at most %d texts.".formatted(most));
        };
    }

    /// A wording that the house did not publish, or not by then.
    public static Problem textUnknown() {
        return Problem.of(
                422,
                "text-unknown",
                "Text unknown",
                "The house had published no such version of the text in this language by then.");
    }

    /// Why an objection was not recorded.
    public static Problem problemOf(ObjectionRefusal refusal) {
        return switch (refusal) {
            case ObjectionRefusal.NotACustomer() -> CustomerProblems.unknown();
            case ObjectionRefusal.CustomerErased() -> CustomerProblems.erased();
        };
    }
}
