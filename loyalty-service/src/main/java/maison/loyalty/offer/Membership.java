package maison.loyalty.offer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import maison.loyalty.offer.MemberEvent.OfferIssued;
import maison.loyalty.offer.MemberEvent.RedemptionEnded;
import maison.loyalty.offer.MemberEvent.RedemptionHeld;
import org.jspecify.annotations.Nullable;

/// What is between an offer and one member.
///
/// @param issued null if it was not issued to them
/// @param taken in the order of the holds
/// @param last when anything was last decided; null before
public record Membership(@Nullable OfferIssued issued, List<Taken> taken, @Nullable Instant last) {

    static final Membership NONE = new Membership(null, List.of(), null);

    public Membership {
        taken = List.copyOf(taken);
    }

    /// A redemption, whatever became of it; null for an unknown one.
    public @Nullable Taken redemption(UUID id) {
        for (Taken each : taken) {
            if (each.asked().id().equals(id)) {
                return each;
            }
        }
        return null;
    }

    long countAt(Instant now) {
        return taken.stream().filter(each -> each.countsAt(now)).count();
    }

    Instant notBefore(Instant now) {
        return last != null && last.isAfter(now) ? last : now;
    }

    Membership with(MemberEvent event) {
        Instant latest = last == null || event.at().isAfter(last) ? event.at() : last;
        return switch (event) {
            case OfferIssued fact -> new Membership(fact, taken, latest);
            case RedemptionHeld held -> {
                var longer = new ArrayList<>(taken);
                longer.add(Taken.of(held.asked()));
                yield new Membership(issued, longer, latest);
            }
            case RedemptionEnded end -> {
                var changed = new ArrayList<>(taken);
                changed.replaceAll(
                        each -> each.asked().id().equals(end.of().id()) ? each.with(end) : each);
                yield new Membership(issued, changed, latest);
            }
        };
    }
}
