package maison.loyalty.account;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import maison.loyalty.programme.EarningRules;
import maison.loyalty.programme.Promotion;
import maison.loyalty.programme.Unmet;
import org.jspecify.annotations.Nullable;

/// How the points of what is left of a sale come about.
///
/// @param promotions every promotion of the version that counted the sale, given or not
public record Reckoning(List<LinePoints> lines, List<PromotionOutcome> promotions) {

    /// A line's points.
    ///
    /// @param points in all
    /// @param base what every sale earns
    public record LinePoints(
            String lineId, long points, long base, List<PromotionPoints> promotions) {
        public LinePoints {
            promotions = List.copyOf(promotions);
        }
    }

    /// What became of a promotion.
    ///
    /// @param points what it gave
    /// @param unmet why it gave nothing; null if it gave something
    public record PromotionOutcome(String promotion, long points, @Nullable Unmet unmet) {}

    public Reckoning {
        lines = List.copyOf(lines);
        promotions = List.copyOf(promotions);
    }

    /// How the points came about that are left at an instant, by sale.
    public static Map<UUID, Reckoning> at(Account account, Instant at) {
        var reckonings = new HashMap<UUID, Reckoning>();
        for (Kept kept : account.keptAt(at)) {
            reckonings.put(kept.id(), of(kept, rulesOf(kept, account)));
        }
        return reckonings;
    }

    /// None for a version that the programme does not have: then the sale itself says all.
    private static @Nullable EarningRules rulesOf(Kept kept, Account account) {
        EarningRules known = kept.counted().rules();
        if (known != null) {
            return known;
        }
        String version = kept.counted().earned().ruleVersion();
        return account.programme().versions().stream()
                .filter(each -> each.version().equals(version))
                .findFirst()
                .map(each -> each.earning())
                .orElse(null);
    }

    static Reckoning of(Kept kept, @Nullable EarningRules rules) {
        Counted counted = kept.counted();
        Counting counting = counted.rules() == null ? null : counted.counting(kept.returns());
        return new Reckoning(
                lines(kept, counting),
                rules == null ? List.of() : outcomes(counted.sale(), rules, counting));
    }

    private static List<LinePoints> lines(Kept kept, @Nullable Counting counting) {
        var lines = new ArrayList<LinePoints>();
        for (Lot.LotLine each : kept.shares()) {
            int place = lines.size();
            lines.add(
                    counting == null
                            ? new LinePoints(each.lineId(), each.points(), each.points(), List.of())
                            : new LinePoints(
                                    each.lineId(),
                                    each.points(),
                                    counting.base(place),
                                    counting.promotions(place)));
        }
        return lines;
    }

    private static List<PromotionOutcome> outcomes(
            Sale sale, EarningRules rules, @Nullable Counting counting) {
        ZoneId zone = rules.zones().of(sale.store());
        Told told = counting == null ? null : new Told(sale, rules, counting);
        var outcomes = new ArrayList<PromotionOutcome>();
        for (Promotion each : rules.promotions().list()) {
            Unmet off = each.unmetAt(sale.at(), sale.store(), zone);
            if (off != null) {
                outcomes.add(new PromotionOutcome(each.promotion(), 0, off));
            } else if (told != null) {
                outcomes.add(told.outcome(each));
            }
        }
        return outcomes;
    }
}
