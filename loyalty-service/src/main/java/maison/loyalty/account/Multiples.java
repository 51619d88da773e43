package maison.loyalty.account;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import maison.loyalty.account.LoyaltyCommand.EndMultiple;
import maison.loyalty.account.LoyaltyCommand.MultiplySale;
import maison.loyalty.account.LoyaltyEvent.MultipleEnded;
import maison.loyalty.account.LoyaltyEvent.SaleMultiplied;
import maison.loyalty.programme.Programme;
import maison.platform.eventstore.Decision;
import org.jspecify.annotations.Nullable;

/// The sales of an account that earn a multiple of their points; of most accounts none.
///
/// Their points are derived from what is left of the sale, as milestones are: each number of points
/// is a lot of its own, so that lines that come back take their part with them, in whatever order
/// all of it becomes known.
///
/// @param list in the order in which they became known
record Multiples(List<Multiple> list) {

    static final Multiples NONE = new Multiples(List.of());

    /// @param endedAt when the redemption was undone; null while it stands
    record Multiple(SaleMultiple of, @Nullable Instant endedAt) {}

    Multiples {
        list = List.copyOf(list);
    }

    @Nullable Multiple get(UUID id) {
        for (Multiple each : list) {
            if (each.of().id().equals(id)) {
                return each;
            }
        }
        return null;
    }

    Multiples with(SaleMultiple one) {
        var longer = new ArrayList<>(list);
        longer.add(new Multiple(one, null));
        return new Multiples(longer);
    }

    Multiples ended(UUID id, Instant at) {
        return new Multiples(
                list.stream()
                        .map(each -> each.of().id().equals(id) ? new Multiple(each.of(), at) : each)
                        .toList());
    }

    /// Those that stand, as far as is known.
    List<SaleMultiple> standing() {
        return list.isEmpty() ? List.of() : those(null);
    }

    /// Those that stood at an instant.
    List<SaleMultiple> at(Instant instant) {
        return list.isEmpty() ? List.of() : those(instant);
    }

    private List<SaleMultiple> those(@Nullable Instant instant) {
        return list.stream().filter(each -> stands(each, instant)).map(Multiple::of).toList();
    }

    private static boolean stands(Multiple each, @Nullable Instant instant) {
        if (instant == null) {
            return each.endedAt() == null;
        }
        return !each.of().at().isAfter(instant)
                && (each.endedAt() == null || each.endedAt().isAfter(instant));
    }

    /// When any of them was ended.
    Stream<Instant> ends() {
        return list.stream().map(Multiple::endedAt).filter(Objects::nonNull);
    }

    /// What they add.
    ///
    /// @param kept what is left of the sales
    static List<Grant> grants(Programme programme, List<SaleMultiple> multiples, List<Kept> kept) {
        if (multiples.isEmpty()) {
            return List.of();
        }
        Map<UUID, Kept> sales = new HashMap<>();
        kept.forEach(each -> sales.put(each.id(), each));
        var grants = new ArrayList<Grant>();
        for (SaleMultiple each : multiples) {
            Kept sale = sales.get(each.sale());
            long points =
                    sale == null
                            ? 0
                            : SaleMultiple.pointsOf(sale.points(), each.extraThousandths());
            if (sale != null && points > 0) {
                grants.add(grant(programme, each, sale, points));
            }
        }
        return grants;
    }

    private static Grant grant(Programme programme, SaleMultiple multiple, Kept sale, long points) {
        Instant at = multiple.at().isAfter(sale.at()) ? multiple.at() : sale.at();
        return new Grant(
                Milestones.lot("multiple %s %d".formatted(multiple.id(), points)),
                at,
                SaleMultiple.BONUS,
                points,
                sale.usableFrom().isAfter(at) ? sale.usableFrom() : at,
                sale.expiresAt(),
                programme.at(at).version(),
                multiple.offer().toString());
    }

    static Decision<LoyaltyEvent, LoyaltyRefusal> add(Account account, MultiplySale asked) {
        if (account.multiples().get(asked.multiple().id()) != null) {
            return Decision.alreadyDone();
        }
        var learning = new Learning(account, account.saidOr(asked.multiple().at()));
        learning.lookBackFrom(asked.multiple().at());
        learning.note(next -> new SaleMultiplied(asked.multiple(), next));
        learning.change(builder -> builder.multiply(asked.multiple()));
        return Decision.acceptAll(learning.conclude());
    }

    static Decision<LoyaltyEvent, LoyaltyRefusal> end(Account account, EndMultiple asked) {
        Multiple known = account.multiples().get(asked.id());
        if (known == null || known.endedAt() != null) {
            return Decision.alreadyDone();
        }
        Instant at = asked.now().isAfter(known.of().at()) ? asked.now() : known.of().at();
        var learning = new Learning(account, account.saidOr(at));
        learning.note(next -> new MultipleEnded(asked.id(), at, next));
        learning.change(builder -> builder.endMultiple(asked.id(), at));
        learning.takeBack(at);
        return Decision.acceptAll(learning.conclude());
    }
}
