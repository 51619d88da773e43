package maison.loyalty;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import maison.loyalty.account.Sale;
import maison.loyalty.account.Standing;
import maison.loyalty.offer.MemberCommand.Hold;
import maison.loyalty.offer.MemberDecider;
import maison.loyalty.offer.MemberEvent;
import maison.loyalty.offer.MemberEvent.OfferIssued;
import maison.loyalty.offer.Membership;
import maison.loyalty.offer.Offer;
import maison.loyalty.offer.OfferCommand;
import maison.loyalty.offer.OfferEvent;
import maison.loyalty.offer.OfferRefusal;
import maison.loyalty.offer.OfferRefusal.LimitReached;
import maison.loyalty.offer.OfferState;
import maison.loyalty.offer.Redeem;
import maison.loyalty.offer.Terms;
import maison.platform.eventstore.AggregateRunner;
import maison.platform.eventstore.EventStore;
import maison.platform.eventstore.RecordedEvent;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// What offers a member could have with a basket, by the very rule that a till's hold is decided
/// by.
@Singleton
public final class MemberOffers {

    // A quote holds nothing; the rule asks for a time all the same.
    private static final Duration HOLD = Duration.ofMinutes(30);

    private final AggregateRunner<OfferCommand, Offer, OfferEvent, OfferRefusal> offers;
    private final EventStore store;
    private final Jdbi jdbi;
    private final MemberDecider decider = new MemberDecider();

    /// Of offers that are on: what one gives is never changed then.
    private final Map<UUID, Terms> terms = new ConcurrentHashMap<>();

    MemberOffers(
            AggregateRunner<OfferCommand, Offer, OfferEvent, OfferRefusal> offers,
            EventStore store,
            Jdbi jdbi) {
        this.offers = offers;
        this.store = store;
        this.jdbi = jdbi;
    }

    /// An offer that is on and meant for the member.
    ///
    /// @param ownCode whether the till has to be told a code that the member got
    /// @param why the member cannot have it; null if they can
    public record Found(UUID offer, Terms terms, boolean ownCode, @Nullable OfferRefusal why) {}

    /// All that are on and meant for a member. One with a code that everybody says is found by that
    /// code alone.
    ///
    /// @param on all offers that are on, in the order in which they are told
    /// @param standing of the member at the time of the sale
    /// @param code that was said; null for none
    public List<Found> of(
            List<UUID> on, UUID customer, Standing standing, Sale sale, @Nullable String code) {
        if (on.isEmpty()) {
            return List.of();
        }
        terms.keySet().retainAll(on);
        Map<UUID, Terms> known = new LinkedHashMap<>();
        on.forEach(id ->
                known.put(
                        id, terms.computeIfAbsent(id, each -> offers.load(each).state().facts())));
        return jdbi.withHandle(handle -> found(handle, customer, known, standing, sale, code));
    }

    private List<Found> found(
            Handle handle,
            UUID customer,
            Map<UUID, Terms> on,
            Standing standing,
            Sale sale,
            @Nullable String code) {
        Map<UUID, List<RecordedEvent<?>>> streams =
                store.readStreams(
                        handle, on.keySet().stream().map(id -> Offers.idOf(id, customer)).toList());
        var found = new ArrayList<Found>();
        on.forEach((id, its) -> {
            Membership member =
                    decider.replay(
                            decider.initial(),
                            streams.getOrDefault(Offers.idOf(id, customer), List.of()).stream()
                                    .map(each -> (MemberEvent) each.event())
                                    .toList());
            OfferIssued issued = member.issued();
            String own = issued == null ? null : issued.codeHash();
            boolean said = code != null && Offers.folded(code).equals(its.sharedCode());
            boolean meant = issued != null || !its.onlyIssued();
            if (meant && (own != null || its.sharedCode() == null || said)) {
                var hold =
                        new Hold(
                                id,
                                customer,
                                new Offer(its, OfferState.ACTIVE),
                                standing.tier().name(),
                                own,
                                said,
                                standing.rules().earning().zones().of(sale.store()),
                                asked(sale));
                found.add(new Found(id, its, own != null, why(handle, member, hold)));
            }
        });
        return found;
    }

    private static Redeem asked(Sale sale) {
        Instant at = sale.at();
        return new Redeem(
                sale.id(), at, at.plus(HOLD), sale.store(), sale.netMinor(), sale.currency());
    }

    private static @Nullable OfferRefusal why(Handle handle, Membership member, Hold hold) {
        OfferRefusal no = MemberDecider.why(member, hold, hold.asked());
        Integer most = hold.offer().facts().most();
        if (no != null || most == null) {
            return no;
        }
        long taken = Offers.REDEMPTIONS.takenAt(handle, hold.id(), hold.asked().at());
        return taken < most ? null : new LimitReached(most);
    }
}
