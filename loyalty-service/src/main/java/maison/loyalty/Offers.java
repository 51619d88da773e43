package maison.loyalty;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import maison.loyalty.offer.MemberCommand;
import maison.loyalty.offer.MemberDecider;
import maison.loyalty.offer.MemberEvent;
import maison.loyalty.offer.MemberEvent.OfferIssued;
import maison.loyalty.offer.MemberEvent.RedemptionEnded;
import maison.loyalty.offer.MemberEvent.RedemptionHeld;
import maison.loyalty.offer.Membership;
import maison.loyalty.offer.Offer;
import maison.loyalty.offer.OfferCommand;
import maison.loyalty.offer.OfferDecider;
import maison.loyalty.offer.OfferEvent;
import maison.loyalty.offer.OfferEvent.OfferDrafted;
import maison.loyalty.offer.OfferEvent.OfferMoved;
import maison.loyalty.offer.OfferRefusal;
import maison.platform.eventstore.AggregateRunner;
import maison.platform.eventstore.EventStore;
import maison.platform.eventstore.EventTypes;
import maison.platform.eventstore.GroupCommit;

/// The door to offers: rules, event names and log, wired once.
///
/// An offer is a stream, and so is what is between it and each member: members do not wait for one
/// another, and how often one had it is exact by the stream's version.
@Singleton
public final class Offers {

    /// The stored names of an offer's own events.
    public static final EventTypes<OfferEvent> EVENT_TYPES =
            EventTypes.of("offer", OfferEvent.class, OfferEvent::at)
                    .with("offer-drafted", OfferDrafted.class)
                    .with("offer-moved", OfferMoved.class)
                    .requireAll();

    /// The stored names of what happens between an offer and a member.
    public static final EventTypes<MemberEvent> MEMBER_TYPES =
            EventTypes.of("offer-member", MemberEvent.class, MemberEvent::at)
                    .with("offer-issued", OfferIssued.class)
                    .with("offer-held", RedemptionHeld.class)
                    .with("offer-ended", RedemptionEnded.class)
                    .requireAll();

    /// How often an offer was had or is held.
    public static final Stock<UUID> REDEMPTIONS =
            new Stock<>(
                    """
                    select (select count(*) from offer_redemptions
                            where offer_id = :of and state = 'committed')
                        + (select count(*) from offer_redemptions
                           where offer_id = :of and state = 'held' and until > :now)
                    """);

    Offers() {}

    @Produces
    @Singleton
    static AggregateRunner<OfferCommand, Offer, OfferEvent, OfferRefusal> offers(
            EventStore store, GroupCommit commits) {
        return new AggregateRunner<>(store, commits, EVENT_TYPES, new OfferDecider());
    }

    @Produces
    @Singleton
    static AggregateRunner<MemberCommand, Membership, MemberEvent, OfferRefusal> members(
            EventStore store, GroupCommit commits) {
        return new AggregateRunner<>(store, commits, MEMBER_TYPES, new MemberDecider());
    }

    @Produces
    @Singleton
    static EventTypes<OfferEvent> offerTypes() {
        return EVENT_TYPES;
    }

    @Produces
    @Singleton
    static EventTypes<MemberEvent> memberTypes() {
        return MEMBER_TYPES;
    }

    /// The stream between an offer and a member.
    public static UUID idOf(UUID offer, UUID customer) {
        return named("offer " + offer + " " + customer);
    }

    /// The lot of the points that a redemption gives.
    public static UUID grantOf(UUID offer, UUID customer, UUID redemption) {
        return named("offer " + offer + " " + customer + " " + redemption);
    }

    /// A shared code however somebody types it.
    public static String folded(String code) {
        return code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }

    private static UUID named(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
