package maison.loyalty.account;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import maison.loyalty.programme.Programme;
import org.jspecify.annotations.Nullable;

/// What is known about an account: its facts in business order, and what was last said about it.
/// Immutable; its lists are shared with later states only where nothing changed.
public final class Account {

    private static final long RETURN_BYTES = 250;
    private static final long MILESTONE_BYTES = 250;

    private final Programme programme;
    private final List<Kept> sales;
    private final List<Return> returns;
    private final List<UnlinkedReturn> unlinked;
    private final Extras extras;
    private final Asides asides;
    private final TierWalk walk;
    private final Said said;
    private final @Nullable Joint joint;

    /// What was last recorded for those who listen.
    ///
    /// @param tier none before the first change
    /// @param through what time alone brought about by then was recorded
    /// @param notices of what the member was told beforehand
    /// @param person whom this account is of; null for the customer alone, who was never merged
    record Said(
            @Nullable String tier,
            Instant through,
            Notices notices,
            MilestonesSaid milestones,
            @Nullable Person person) {
        static final Said NOTHING =
                new Said(null, Instant.MIN, Notices.NONE, MilestonesSaid.NONE, null);

        Said with(MilestonesSaid changed) {
            return new Said(tier, through, notices, changed, person);
        }

        Said withTier(String changed) {
            return new Said(changed, through, notices, milestones, person);
        }

        Said withThrough(Instant changed) {
            return new Said(tier, changed, notices, milestones, person);
        }

        Said with(Notices changed) {
            return new Said(tier, through, changed, milestones, person);
        }

        Said with(Person changed) {
            return new Said(tier, through, notices, milestones, changed);
        }
    }

    Account(Programme programme, Facts facts, TierWalk walk, Said said, @Nullable Joint joint) {
        this.programme = programme;
        this.sales = facts.sales();
        this.returns = facts.returns();
        this.unlinked = facts.unlinked();
        this.extras = facts.extras();
        this.asides = facts.asides();
        this.walk = walk;
        this.said = said;
        this.joint = joint;
    }

    static Account unopened(Programme programme) {
        return unopened(programme, Said.NOTHING, null);
    }

    /// Without any facts.
    static Account unopened(Programme programme, Said said, @Nullable Joint joint) {
        var walk = new TierWalk(programme, GivenTiers.NONE);
        return new Account(programme, Facts.NONE, walk, said, joint);
    }

    /// The accounts that this one was put together of, and how to take apart what is decided on it;
    /// null for a customer alone.
    public @Nullable Joint joint() {
        return joint;
    }

    /// As of its own events with whom this account's customer is one person; null for nobody.
    public @Nullable Person person() {
        return said.person();
    }

    /// Whether an id is one of the person's whose account this is.
    public boolean isOne(UUID id) {
        return joint != null && joint.person().ids().contains(id);
    }

    /// Under which id a redemption is kept.
    ///
    /// @param asked the id that it was asked for with
    public UUID redeemedBy(UUID asked, UUID redemption) {
        return joint == null ? asked : joint.holderOf(redemption);
    }

    /// A fact as this account calls it, told with the id that it is asked with: two ids may each
    /// know something by the same name.
    Fact named(Fact fact) {
        return joint == null ? fact : joint.named(fact);
    }

    /// The facts, each list in business order.
    record Facts(
            List<Kept> sales,
            List<Return> returns,
            List<UnlinkedReturn> unlinked,
            Extras extras,
            Asides asides) {
        static final Facts NONE =
                new Facts(List.of(), List.of(), List.of(), Extras.NONE, Asides.NONE);
    }

    Programme programme() {
        return programme;
    }

    /// Whether it was made by this very programme: what was derived by an earlier one is not right
    /// any more.
    @SuppressWarnings("ReferenceEquality") // a programme that is loaded anew is another one
    public boolean isBy(Programme current) {
        return programme == current;
    }

    /// Whether anything is known.
    public boolean opened() {
        return size() > 0;
    }

    /// Whether anything had happened by an instant.
    public boolean openedBy(Instant at) {
        Instant first = first();
        return first != null && !first.isAfter(at);
    }

    /// When the first thing happened of all that is known; null if nothing is.
    @Nullable Instant first() {
        Instant first = sales.isEmpty() ? null : sales.getFirst().at();
        if (!returns.isEmpty()) {
            first = Consequences.earliest(first, returns.getFirst().at());
        }
        if (!unlinked.isEmpty()) {
            first = Consequences.earliest(first, unlinked.getFirst().at());
        }
        first = Consequences.earliest(first, extras.first());
        return Consequences.earliest(first, activities().first());
    }

    private int size() {
        return sales.size()
                + returns.size()
                + unlinked.size()
                + extras.size()
                + given().list().size()
                + (activities().first() == null ? 0 : 1);
    }

    /// About how many bytes of memory the facts take; measured by heap histograms of a 64-bit JVM
    /// with compressed references.
    public long weight() {
        long bytes = (returns.size() + unlinked.size()) * RETURN_BYTES + extras.weight();
        bytes += asides.activities().weight();
        bytes += said.milestones().ever().size() * MILESTONE_BYTES;
        bytes += multiples().list().size() * MILESTONE_BYTES;
        for (Kept sale : sales) {
            bytes += sale.weight();
        }
        return bytes;
    }

    /// Whether only the outlines of its sales are known.
    public boolean isBrief() {
        return !sales.isEmpty() && sales.getFirst().detail() == null;
    }

    /// The account with only the outlines of its sales, which is all that most decisions need;
    /// those that need more say so by [MissingDetail].
    public Account brief() {
        if (joint != null) {
            return this;
        }
        List<Kept> outlines = new ArrayList<>(sales.size() + 1);
        for (Kept sale : sales) {
            outlines.add(sale.brief());
        }
        var facts = new Facts(outlines, returns, unlinked, extras, asides);
        return new Account(programme, facts, walk, said, null);
    }

    Facts facts() {
        return new Facts(sales, returns, unlinked, extras, asides);
    }

    Said said() {
        return said;
    }

    /// The tier that was last recorded.
    String saidTier() {
        String tier = said.tier();
        return tier == null ? programme.versions().getFirst().tiers().at(0).name() : tier;
    }

    /// Counted sales up to an instant, net of the returns up to it. In between nothing is left of a
    /// sale and its return, which is what makes "bought and returned" the same as "never bought".
    List<Kept> keptAt(Instant at) {
        if (allBy(at)) {
            return sales;
        }
        var kept = new ArrayList<Kept>(sales.size());
        for (Kept sale : sales) {
            if (sale.at().isAfter(at)) {
                break;
            }
            kept.add(Kept.of(sale.counted(), returnsOf(sale.id(), at), programme));
        }
        return kept;
    }

    /// Whether every lot is a sale's, usable at once, and none was ever spent from: then the lots
    /// follow from the sales one by one.
    boolean isPlain() {
        return extras.isNone() && !programme.letsPointsWait();
    }

    /// An instant, or that of the last decision about points if it was later.
    ///
    /// Clocks of two replicas differ, and a command that lost a race was asked for earlier than
    /// what won it: whoever decided at the earlier instant would not see what was spent meanwhile.
    Instant notBefore(Instant now) {
        return later(later(now, extras.last()), given().last());
    }

    /// An instant, or that at which a tier was last given or taken back by hand if it was later:
    /// who decided without it would say that the tier changed back, and nothing would mend it.
    Instant notBeforeGiven(Instant now) {
        return later(now, given().last());
    }

    /// An instant, or up to when it was recorded what time brought about if that was later.
    Instant saidOr(Instant now) {
        return later(now, said.through());
    }

    private static Instant later(Instant one, @Nullable Instant other) {
        return other != null && other.isAfter(one) ? other : one;
    }

    /// Whether it was so at an instant, whatever came later.
    boolean isPlainAt(Instant at) {
        return !extras.anyBy(at) && !programme.letsPointsWait();
    }

    /// A redemption, whatever became of it; null for an unknown hold.
    public @Nullable Redemption redemption(UUID hold) {
        return extras.redemption(hold);
    }

    /// Redemptions by an instant, in business order.
    public List<Redemption> redemptionsBy(Instant at) {
        return extras.redemptions().stream().filter(each -> !each.hold().at().isAfter(at)).toList();
    }

    /// From which lots points are away at an instant.
    public List<TakenPoints> takenAt(Instant at) {
        return lotsAt(at, keptAt(at)).taken();
    }

    /// The lots at an instant, by what had happened by then.
    LotBook lotsAt(Instant at, List<Kept> kept) {
        List<Source> sources = sources(kept, at);
        milestonesAt(at, kept).forEach(each -> sources.add(new Granted(each, false)));
        return LotBook.of(sources, extras.takenAt(at), at);
    }

    /// The lots with all that is known having happened, but only so much time gone by.
    LotBook lotsThrough(Instant through) {
        List<Source> sources = sources(sales, Instant.MAX);
        List<Grant> milestones = milestonesThrough(through);
        milestones.forEach(each -> sources.add(new Granted(each, false)));
        for (Grant each : said.milestones().current()) {
            if (!MilestonesSaid.isAmong(milestones, each.id())) {
                sources.add(new Granted(each, true));
            }
        }
        return LotBook.of(sources, extras.takenThrough(through), through);
    }

    /// The lots as they were last recorded.
    LotBook lotsSaid() {
        List<Source> sources = sources(sales, Instant.MAX);
        said.milestones().current().forEach(each -> sources.add(new Granted(each, false)));
        return LotBook.of(sources, extras.takenThrough(said.through()), said.through());
    }

    private List<Source> sources(List<Kept> kept, Instant grantedBy) {
        var sources = new ArrayList<Source>(kept);
        sources.addAll(extras.grantedAt(grantedBy));
        return sources;
    }

    /// Points for tiers and years at an instant, by what had happened by then.
    List<Grant> milestonesAt(Instant at, List<Kept> kept) {
        return Milestones.of(this, walkTo(at, kept), kept, multiples().at(at), at);
    }

    /// Points for tiers and years with all that is known having happened, but only so much time
    /// gone by.
    List<Grant> milestonesThrough(Instant through) {
        Instant latest = said.milestones().notBefore(through);
        return Milestones.of(
                this, walk.copy().runTo(latest, sales), sales, multiples().standing(), latest);
    }

    /// Why points cannot be used; null while they can.
    public @Nullable Freeze freeze() {
        return extras.freeze();
    }

    /// An adjustment and what became of it; null for an unknown one.
    public @Nullable Proposed adjustment(UUID id) {
        return extras.proposed(id);
    }

    /// The tiers that were given by hand, in the order in which they were.
    public List<GivenTier> givenTiers() {
        return given().list();
    }

    /// Redemptions that should not have been, and whether nobody has put that aside yet.
    Map<UUID, Boolean> conflicts() {
        return asides.conflicts();
    }

    GivenTiers given() {
        return asides.given();
    }

    /// A claim and what became of it; null for an unknown one.
    public @Nullable Claimed claim(UUID id) {
        return asides.activities().claim(id);
    }

    /// The code by which this member brings others; null before they asked for one.
    public @Nullable String referralCode() {
        return activities().code();
    }

    /// Who brought this member here, and what came of it; null for nobody.
    public @Nullable Referral referral() {
        return activities().referral();
    }

    Multiples multiples() {
        return asides.multiples();
    }

    Birthdays birthdays() {
        return asides.birthdays();
    }

    /// What was had of a benefit for a birthday; null for nothing. A sale that came back as a whole
    /// never was.
    @Nullable BirthdayUse birthdayUse(int year, String benefit) {
        return birthdays().uses().stream()
                .filter(each -> each.year() == year && each.benefit().equals(benefit))
                .filter(each -> !isBack(each.sale()))
                .findFirst()
                .orElse(null);
    }

    /// A sale that was made with what is given for a birthday; null for an unknown one.
    public @Nullable BirthdayUse birthdayUse(UUID sale) {
        return birthdays().use(sale);
    }

    /// What keeps a benefit for birthdays from being given.
    public enum BirthdayWhyNot {
        /// It was not noted that this is the month.
        NOT_BIRTHDAY_MONTH,
        /// A sale was made with it already.
        BIRTHDAY_USED
    }

    /// Why a benefit for birthdays is not given at an instant; null if it is.
    ///
    /// @param told whether the caller knows that this is the month; null if they do not say
    public @Nullable BirthdayWhyNot whyNoBirthday(
            String benefit, Instant at, ZoneId zone, @Nullable Boolean told) {
        Integer year = birthdays().yearAt(at, zone);
        boolean isMonth = told == null ? year != null : told;
        if (!isMonth) {
            return BirthdayWhyNot.NOT_BIRTHDAY_MONTH;
        }
        return year != null && birthdayUse(year, benefit) != null
                ? BirthdayWhyNot.BIRTHDAY_USED
                : null;
    }

    /// Whether a sale is known of which nothing was kept.
    public boolean isBack(UUID sale) {
        return sales.stream().anyMatch(each -> each.id().equals(sale) && !each.anything());
    }

    Activities activities() {
        return asides.activities();
    }

    Extras extras() {
        return extras;
    }

    /// The tier's course up to an instant; the caller's own to walk on with.
    TierWalk walkTo(Instant at, List<Kept> kept) {
        boolean onward = allBy(at) && !isAfter(given().last(), at);
        return (onward ? walk.copy() : new TierWalk(programme, given().by(at))).runTo(at, kept);
    }

    private static boolean isAfter(@Nullable Instant one, Instant other) {
        return one != null && one.isAfter(other);
    }

    /// When a known fact from the future next takes effect: tills' clocks can be ahead.
    @Nullable Instant nextFactAfter(Instant at) {
        Instant next = null;
        for (int i = sales.size() - 1; i >= 0 && sales.get(i).at().isAfter(at); i--) {
            next = sales.get(i).at();
        }
        for (Return each : returns) {
            if (each.at().isAfter(at) && (next == null || each.at().isBefore(next))) {
                next = each.at();
            }
        }
        Instant extra = extras.nextAfter(at);
        return next == null || (extra != null && extra.isBefore(next)) ? extra : next;
    }

    List<Return> returnsOf(UUID sale, Instant upTo) {
        return returnsOf(returns, sale, upTo);
    }

    static List<Return> returnsOf(List<Return> returns, UUID sale, Instant upTo) {
        List<Return> found = List.of();
        for (Return each : returns) {
            if (each.sale().equals(sale) && !each.at().isAfter(upTo)) {
                found = found.isEmpty() ? new ArrayList<>() : found;
                found.add(each);
            }
        }
        return found;
    }

    TierWalk walk() {
        return walk;
    }

    private boolean allBy(Instant at) {
        return (sales.isEmpty() || !sales.getLast().at().isAfter(at))
                && (returns.isEmpty() || !returns.getLast().at().isAfter(at));
    }
}
