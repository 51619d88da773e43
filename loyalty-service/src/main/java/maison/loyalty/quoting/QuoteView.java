package maison.loyalty.quoting;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import maison.loyalty.Amounts;
import maison.loyalty.MemberOffers;
import maison.loyalty.OfferProblems;
import maison.loyalty.account.Account;
import maison.loyalty.account.Quote;
import maison.loyalty.account.Reckoning;
import maison.loyalty.account.Sale;
import maison.loyalty.account.Standing;
import maison.loyalty.offer.OfferRefusal;
import maison.loyalty.offer.Terms;
import maison.loyalty.programme.Benefit;
import maison.loyalty.programme.Condition;
import maison.loyalty.programme.Reward;
import maison.loyalty.programme.Tier;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a basket would bring.
///
/// @param points what it would earn; the lines' points are its parts
/// @param promotions every promotion of the version, with what it would give or the condition that
///   failed
/// @param active the points that can be used now
/// @param activeAfter the points that could be used after it
/// @param next what the tier above the one after it asks for; absent at the top
/// @param benefits of the tier held now
/// @param offers that are on and meant for the customer
@Schema(name = "Quote")
record QuoteView(
        UUID customerId,
        Instant at,
        String ruleVersion,
        long points,
        List<Reckoning.LinePoints> lines,
        List<Reckoning.PromotionOutcome> promotions,
        long active,
        long activeAfter,
        Move tier,
        @Nullable Next next,
        List<Given> benefits,
        List<Offer> rewards,
        List<Special> offers) {

    /// The tier before and after.
    @Schema(name = "QuotedTier")
    record Move(
            @Schema(examples = "member") String now, @Schema(examples = "bronze") String after) {}

    /// Progress to the tier above: any condition that the rule joins by OR is enough.
    @Schema(name = "QuotedNextTier")
    record Next(
            @Schema(examples = "silver") String name, String rule, List<Condition> conditions) {}

    /// A benefit.
    ///
    /// @param applies whether it is given with this sale
    /// @param why absent if it applies
    @Schema(name = "QuotedBenefit")
    record Given(
            @Schema(examples = "birthday-discount") String benefit,
            @Schema(examples = "Birthday discount") String description,
            @Schema(examples = "10") @Nullable Integer percent,
            @Schema(examples = "birthday-month", description = "Absent for always")
                    @Nullable String when,
            boolean applies,
            @Schema(enumeration = {"not-birthday-month", "birthday-used"}) @Nullable String why) {}

    /// A reward.
    ///
    /// @param points what it costs this customer
    /// @param affordable with the points they have now
    /// @param affordableAfter with the points and the tier they would have after the sale
    /// @param why absent if it is affordable now
    @Schema(name = "QuotedReward")
    record Offer(
            @Schema(examples = "certificate-25") String reward,
            @Schema(examples = "Discount certificate") String description,
            @Schema(enumeration = {"certificate", "service", "access", "gift", "experience"})
                    String kind,
            @Schema(examples = "500") long points,
            Reward.@Nullable Worth worth,
            boolean affordable,
            boolean affordableAfter,
            @Nullable WhyNot why) {}

    /// Why a reward cannot be had.
    ///
    /// @param missing points; 0 if they are enough
    /// @param tiers whose members may have it, if this customer is not one
    @Schema(name = "WhyNot")
    record WhyNot(
            @Schema(enumeration = {"not-enough-points", "other-tier"}) String reason,
            @Schema(examples = "120") long missing,
            @Nullable List<String> tiers) {}

    /// An offer.
    ///
    /// @param points that it would give with this basket
    /// @param off what the till would take off this basket
    /// @param needsCode whether the till has to be told the code that the customer got
    /// @param applies whether the customer could have it with this basket
    /// @param why absent if they could
    @Schema(name = "QuotedOffer")
    record Special(
            UUID offerId,
            @Schema(examples = "Spring evening") String name,
            @Schema(examples = "200") @Nullable Long points,
            Reward.@Nullable Worth off,
            boolean needsCode,
            boolean applies,
            @Schema(
                            enumeration = {
                                "not-yet",
                                "over",
                                "wrong-store",
                                "wrong-tier",
                                "minimum-spend",
                                "other-currency",
                                "not-yours",
                                "used",
                                "limit-reached"
                            })
                    @Nullable String why) {

        static Special of(MemberOffers.Found found, Sale sale, long earned) {
            Terms.Benefit gives = found.terms().benefit();
            long points = gives.pointsFor(earned);
            long off = gives.offMinor(sale.netMinor());
            OfferRefusal why = found.why();
            return new Special(
                    found.offer(),
                    found.terms().name(),
                    points == 0 ? null : points,
                    off == 0 ? null : Amounts.of(off, sale.currency()),
                    found.ownCode(),
                    why == null,
                    why == null ? null : OfferProblems.codeOf(why));
        }
    }

    static QuoteView of(
            UUID customer,
            Account account,
            Quote quote,
            Sale sale,
            List<MemberOffers.Found> offers,
            @Nullable Boolean birthdayMonth) {
        Standing before = quote.before();
        Standing after = quote.after();
        return new QuoteView(
                customer,
                before.at(),
                before.rules().version(),
                quote.points(),
                quote.reckoning().lines(),
                quote.reckoning().promotions(),
                before.balance().active(),
                after.balance().active(),
                new Move(before.tier().name(), after.tier().name()),
                next(after),
                before.tier().benefits().stream()
                        .map(each -> given(each, account, before, sale.store(), birthdayMonth))
                        .toList(),
                before.rules().rewards().stream().map(each -> offer(each, before, after)).toList(),
                offers.stream().map(each -> Special.of(each, sale, quote.points())).toList());
    }

    private static @Nullable Next next(Standing after) {
        Tier next = after.next();
        return next == null || next.rule() == null
                ? null
                : new Next(
                        next.name(),
                        next.rule().text(),
                        Condition.of(next.rule(), after.measures()));
    }

    private static Given given(
            Benefit benefit,
            Account account,
            Standing standing,
            String store,
            @Nullable Boolean birthdayMonth) {
        ZoneId zone = standing.rules().earning().zones().of(store);
        Account.BirthdayWhyNot why =
                benefit.when() == null
                        ? null
                        : account.whyNoBirthday(
                                benefit.benefit(), standing.at(), zone, birthdayMonth);
        return new Given(
                benefit.benefit(),
                benefit.description(),
                benefit.percent(),
                benefit.when(),
                why == null,
                why == null ? null : why.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private static Offer offer(Reward reward, Standing before, Standing after) {
        String tier = before.tier().name();
        long points = reward.pointsFor(tier);
        long missing = Math.max(0, points - before.balance().active());
        WhyNot why =
                !reward.isFor(tier)
                        ? new WhyNot("other-tier", missing, tiers(reward, before))
                        : missing == 0 ? null : new WhyNot("not-enough-points", missing, null);
        return new Offer(
                reward.reward(),
                reward.description(),
                reward.kind().word(),
                points,
                reward.worth(),
                why == null,
                reward.isFor(after.tier().name())
                        && reward.pointsFor(after.tier().name()) <= after.balance().active(),
                why);
    }

    private static List<String> tiers(Reward reward, Standing standing) {
        return standing.rules().tiers().ladder().stream()
                .map(Tier::name)
                .filter(reward::isFor)
                .toList();
    }
}
