package maison.purchase.aftercare.tradein;

import static maison.platform.eventstore.Decision.accept;
import static maison.platform.eventstore.Decision.refuse;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import maison.platform.eventstore.Decision;
import maison.purchase.aftercare.tradein.Declined.Reason;
import maison.purchase.aftercare.tradein.TradeInEvent.TradeInQuoted;
import maison.purchase.aftercare.tradein.TradeInPolicy.Age;
import maison.purchase.aftercare.tradein.TradeInPolicy.Excluded;
import maison.purchase.aftercare.tradein.TradeInPolicy.Rule;
import maison.purchase.aftercare.tradein.TradeInRefusal.NotTaken;
import maison.purchase.aftercare.tradein.TradeInRefusal.OfferUnknown;
import maison.purchase.aftercare.tradein.TradeInRefusal.RaiseNotPossible;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// The rules of a quote: what each rule of the policy offers for a piece, or why it does not.
final class Assessing {

    // A share of a share, both in percent.
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100L * 100L);

    private final Asked asked;
    private final Piece piece;
    private final TradeInPolicy policy;
    private final Money paid;
    private final LocalDate today;

    private Assessing(Asked asked, Piece piece, TradeInPolicy policy) {
        this.asked = asked;
        this.piece = piece;
        this.policy = policy;
        this.paid =
                policy.price().withTaxIn(asked.storeId())
                        ? piece.price().total()
                        : piece.price().net();
        this.today = asked.occurredAt().atZone(ZoneId.of(asked.zone())).toLocalDate();
    }

    static Decision<TradeInEvent, TradeInRefusal> decide(
            Asked asked, Piece piece, TradeInPolicy policy) {
        return new Assessing(asked, piece, policy).decide();
    }

    private Decision<TradeInEvent, TradeInRefusal> decide() {
        var offers = new ArrayList<Offer>();
        var declined = new ArrayList<Declined>();
        for (Rule rule : policy.rules()) {
            if (rule.source() == piece.source()) {
                List<Reason> reasons = reasons(rule);
                if (reasons.isEmpty()) {
                    offers.add(offer(rule));
                } else {
                    declined.add(new Declined(rule.name(), reasons));
                }
            }
        }
        if (offers.isEmpty()) {
            return refuse(new NotTaken(declined));
        }
        TradeInRefusal no = raise(offers);
        return no == null ? accept(quoted(offers, declined)) : refuse(no);
    }

    private TradeInQuoted quoted(List<Offer> offers, List<Declined> declined) {
        Instant end =
                today.plusDays(policy.validDays() + 1L)
                        .atStartOfDay(ZoneId.of(asked.zone()))
                        .toInstant();
        return new TradeInQuoted(
                asked,
                new Worth(
                        piece.source(),
                        piece.category(),
                        paid,
                        policy.price().withTaxIn(asked.storeId()),
                        piece.boughtOn(),
                        piece.quantity()),
                policy.version(),
                end,
                offers,
                declined);
    }

    private List<Reason> reasons(Rule rule) {
        var reasons = new ArrayList<Reason>();
        Excluded excluded = policy.excluded();
        String category = piece.category();
        String sku = piece.sku();
        add(
                reasons,
                category != null && excluded.categories().contains(category),
                Reason.CATEGORY_EXCLUDED);
        add(reasons, sku != null && excluded.skus().contains(sku), Reason.ARTICLE_EXCLUDED);
        add(reasons, excluded.soldAsFinal() && piece.soldAsFinal(), Reason.SOLD_AS_FINAL);
        add(
                reasons,
                !rule.categories().isEmpty()
                        && (category == null || !rule.categories().contains(category)),
                Reason.OTHER_CATEGORY);
        add(
                reasons,
                !piece.attributes().entrySet().containsAll(rule.attributes().entrySet()),
                Reason.OTHER_KIND);
        add(reasons, !rule.conditions().containsKey(asked.condition()), Reason.CONDITION_NOT_TAKEN);
        add(reasons, age(rule) == null, Reason.TOO_OLD);
        if (reasons.isEmpty() && offer(rule).credit().isZero()) {
            reasons.add(Reason.NOTHING_LEFT_OF_IT);
        }
        return reasons;
    }

    private static void add(List<Reason> reasons, boolean applies, Reason reason) {
        if (applies) {
            reasons.add(reason);
        }
    }

    private @Nullable Age age(Rule rule) {
        LocalDate bought = piece.boughtOn();
        return rule.ages().stream()
                .filter(age -> bought == null || !today.isAfter(bought.plusMonths(age.months())))
                .findFirst()
                .orElse(null);
    }

    private Offer offer(Rule rule) {
        Age age = age(rule);
        int ageShare = age == null ? 0 : age.percent();
        int conditionShare = rule.conditions().getOrDefault(asked.condition(), 0);
        // One division, after both multiplications: dividing in between would round twice.
        Money computed =
                paid.multipliedBy(
                        BigDecimal.valueOf((long) ageShare * conditionShare).divide(WHOLE),
                        RoundingMode.HALF_UP);
        Money most = rule.atMost(paid.getCurrencyUnit());
        Money credit = most == null || computed.isLessThan(most) ? computed : most;
        Money minimum =
                rule.minimumSpendPercent() == 0
                        ? null
                        : paid.multipliedBy(
                                BigDecimal.valueOf(rule.minimumSpendPercent(), 2),
                                RoundingMode.HALF_UP);
        return new Offer(
                rule.name(),
                ageShare,
                conditionShare,
                computed,
                most,
                credit,
                minimum,
                rule.identity());
    }

    /// Raises the offer that is to be raised; why not, or null if it was done.
    private @Nullable TradeInRefusal raise(List<Offer> offers) {
        Raise raise = asked.raise();
        if (raise == null) {
            return null;
        }
        for (int at = 0; at < offers.size(); at++) {
            Offer offer = offers.get(at);
            if (offer.rule().equals(raise.rule())) {
                Money most = offer.most(paid);
                if (!raise.credit().isSameCurrency(paid)
                        || !raise.credit().isGreaterThan(offer.credit())
                        || raise.credit().isGreaterThan(most)) {
                    return new RaiseNotPossible(offer.credit(), most);
                }
                offers.set(at, offer.raisedTo(raise.credit()));
                return null;
            }
        }
        return new OfferUnknown(raise.rule());
    }
}
