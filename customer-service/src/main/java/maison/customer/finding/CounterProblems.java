package maison.customer.finding;

import maison.customer.CustomerProblems;
import maison.customer.clienteling.alert.AlertRefusal;
import maison.customer.finding.card.CardRefusal;
import maison.platform.http.Problem;

/// What each refusal of cards and alerts looks like over HTTP.
public final class CounterProblems {

    private CounterProblems() {}

    /// Why a card was neither issued nor blocked.
    public static Problem problemOf(CardRefusal refusal) {
        return switch (refusal) {
            case CardRefusal.NotACustomer() -> CustomerProblems.unknown();
            case CardRefusal.CustomerErased() -> CustomerProblems.erased();
            case CardRefusal.NumberTaken() ->
                    Problem.of(
                            409,
                            "card-taken",
                            "Card taken",
                            "This number is on a card of another customer.");
            case CardRefusal.CardUnknown() ->
                    Problem.of(
                            404,
                            "card-unknown",
                            "Card unknown",
                            "This customer has no card with this number.");
            case CardRefusal.TooManyCards(int most) ->
                    tooMany("A customer has at most %d good cards; block one first.", most);
        };
    }

    /// A card that was handed out before, and not in place of the one that is now named.
    public static Problem issuedWithoutReplacing() {
        return Problem.of(
                409,
                "card-issued-before",
                "Card issued before",
                "This card was handed out without replacing the other, which is still good: block"
                        + " that one.");
    }

    /// Why an alert was neither noted nor withdrawn.
    public static Problem problemOf(AlertRefusal refusal) {
        return switch (refusal) {
            case AlertRefusal.NotACustomer() -> CustomerProblems.unknown();
            case AlertRefusal.CustomerErased() -> CustomerProblems.erased();
            case AlertRefusal.AlertIdTaken() ->
                    Problem.of(
                            409,
                            "alert-id-taken",
                            "Alert id taken",
                            "This id belongs to an alert with other words, or to one that was"
                                    + " withdrawn.");
            case AlertRefusal.AlertUnknown() ->
                    Problem.of(
                            404,
                            "alert-unknown",
                            "Alert unknown",
                            "This customer has no such alert.");
            case AlertRefusal.TooManyAlerts(int most) ->
                    tooMany("A customer has at most %d alerts; withdraw one first.", most);
        };
    }

    private static Problem tooMany(String detail, int most) {
        return Problem.of(422, "too-many", "Too many", detail.formatted(most));
    }
}
