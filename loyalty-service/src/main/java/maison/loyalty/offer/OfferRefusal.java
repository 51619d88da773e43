package maison.loyalty.offer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

/// Why an offer cannot be had, changed or issued.
public sealed interface OfferRefusal {

    /// There is no such offer.
    record OfferUnknown() implements OfferRefusal {}

    /// This cannot be done with an offer in this state.
    record WrongState(OfferState state) implements OfferRefusal {}

    /// It begins later.
    record NotYet(LocalDate from) implements OfferRefusal {}

    /// It is over.
    record Over(LocalDate until) implements OfferRefusal {}

    /// It is on in other stores.
    record WrongStore(Set<String> stores) implements OfferRefusal {}

    /// It is for members of other tiers.
    record WrongTier(Set<String> tiers) implements OfferRefusal {}

    /// It is money of another currency.
    record OtherCurrency(String currency) implements OfferRefusal {}

    /// The basket does not come to enough.
    record MinimumSpend(long minor, String currency) implements OfferRefusal {}

    /// It was not issued to this member, or the code is another's.
    record NotYours() implements OfferRefusal {}

    /// This member had it as often as anybody may.
    record Used(int perMember) implements OfferRefusal {}

    /// All together had it as often as it is given.
    record LimitReached(int most) implements OfferRefusal {}

    /// The id belongs to another redemption.
    record RedemptionIdReused() implements OfferRefusal {}

    /// There is no such redemption of this member.
    record RedemptionUnknown() implements OfferRefusal {}

    /// The hold lapsed before it was committed.
    record RedemptionLapsed(Instant until) implements OfferRefusal {}

    /// All of the sale that it was for came back.
    record SaleReturned() implements OfferRefusal {}

    /// The redemption stands elsewhere.
    record RedemptionStands(Taken.State state) implements OfferRefusal {}
}
