package maison.loyalty;

import java.util.Locale;
import java.util.Set;
import maison.loyalty.offer.OfferRefusal;
import maison.loyalty.offer.OfferRefusal.LimitReached;
import maison.loyalty.offer.OfferRefusal.MinimumSpend;
import maison.loyalty.offer.OfferRefusal.NotYet;
import maison.loyalty.offer.OfferRefusal.NotYours;
import maison.loyalty.offer.OfferRefusal.OfferUnknown;
import maison.loyalty.offer.OfferRefusal.OtherCurrency;
import maison.loyalty.offer.OfferRefusal.Over;
import maison.loyalty.offer.OfferRefusal.RedemptionIdReused;
import maison.loyalty.offer.OfferRefusal.RedemptionLapsed;
import maison.loyalty.offer.OfferRefusal.RedemptionStands;
import maison.loyalty.offer.OfferRefusal.RedemptionUnknown;
import maison.loyalty.offer.OfferRefusal.SaleReturned;
import maison.loyalty.offer.OfferRefusal.Used;
import maison.loyalty.offer.OfferRefusal.WrongState;
import maison.loyalty.offer.OfferRefusal.WrongStore;
import maison.loyalty.offer.OfferRefusal.WrongTier;
import maison.platform.http.Problem;

/// What each refusal of an offer looks like over HTTP.
public final class OfferProblems {

    private OfferProblems() {}

    public static Problem of(OfferRefusal refusal) {
        return switch (refusal) {
            case OfferUnknown() -> notFound("offer");
            case RedemptionUnknown() -> notFound("redemption");
            case WrongState(var state) ->
                    conflict("offer-not-on", "Offer not on", "Not with an offer in this state.")
                            .with("state", state.name().toLowerCase(Locale.ROOT));
            case NotYet(var from) ->
                    conflict("not-yet", "Not yet", "It begins later.")
                            .with("from", from.toString());
            case Over(var until) ->
                    conflict("over", "Over", "Its time is over.").with("until", until.toString());
            case WrongStore(var stores) ->
                    conflict("wrong-store", "Wrong store", "It is on in other stores.")
                            .with("stores", sorted(stores));
            case WrongTier(var tiers) ->
                    conflict("wrong-tier", "Wrong tier", "It is for members of other tiers.")
                            .with("tiers", sorted(tiers));
            case OtherCurrency(var currency) ->
                    conflict("other-currency", "Other currency", "It is in another currency.")
                            .with("currency", currency);
            case MinimumSpend(long minor, var currency) ->
                    conflict("minimum-spend", "Minimum spend", "The basket is too small for it.")
                            .with("minimum", Amounts.of(minor, currency));
            case NotYours() ->
                    conflict(
                            "not-yours",
                            "Not yours",
                            "It was not issued to this member, or this is not their code.");
            case Used(int perMember) ->
                    conflict("used", "Used", "This member had it as often as anybody may.")
                            .with("perMember", perMember);
            case LimitReached(int most) ->
                    conflict("limit-reached", "Limit reached", "It was given as often as it is.")
                            .with("most", most);
            case RedemptionIdReused() ->
                    conflict(
                            "redemption-id-reused",
                            "Redemption id already used",
                            "This id belongs to another redemption.");
            case SaleReturned() ->
                    conflict("sale-returned", "Sale returned", "All of the sale came back.");
            case RedemptionLapsed(var until) ->
                    conflict("hold-lapsed", "Hold lapsed", "It was kept no longer; hold it again.")
                            .with("until", until.toString());
            case RedemptionStands(var state) ->
                    conflict(
                                    "redemption-over",
                                    "Redemption stands elsewhere",
                                    "This cannot be done with a redemption in this state.")
                            .with("state", state.name().toLowerCase(Locale.ROOT));
        };
    }

    /// The last part of its type.
    public static String codeOf(OfferRefusal refusal) {
        String type = of(refusal).type();
        return type.substring(type.lastIndexOf('/') + 1);
    }

    private static java.util.List<String> sorted(Set<String> names) {
        return names.stream().sorted().toList();
    }

    private static Problem notFound(String what) {
        return Problem.of(404, "not-found", "Not found", "There is no such " + what + ".");
    }

    private static Problem conflict(String code, String title, String detail) {
        return Problem.of(409, code, title, detail);
    }
}
