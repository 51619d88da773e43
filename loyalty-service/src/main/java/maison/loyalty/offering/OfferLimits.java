package maison.loyalty.offering;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import maison.loyalty.Offers;
import maison.loyalty.Stock.Wanted;
import maison.loyalty.offer.MemberEvent.RedemptionHeld;
import maison.loyalty.offer.OfferRefusal.LimitReached;
import maison.platform.eventstore.Append;
import maison.platform.eventstore.AppendGuard;
import org.jdbi.v3.core.Handle;

/// Keeps an offer from being had more often than it is given.
@Singleton
final class OfferLimits implements AppendGuard {

    @Override
    public Map<Append, Object> check(Handle handle, List<Append> batch) {
        var wanted = new ArrayList<Wanted<UUID>>();
        for (Append append : batch) {
            for (Append.Part part : append.parts()) {
                for (Object event : part.decided()) {
                    if (event instanceof RedemptionHeld held && held.most() != null) {
                        wanted.add(
                                new Wanted<>(
                                        append,
                                        part,
                                        held.offer(),
                                        held.at(),
                                        held.most(),
                                        new LimitReached(held.most())));
                    }
                }
            }
        }
        return Offers.REDEMPTIONS.check(handle, wanted);
    }
}
