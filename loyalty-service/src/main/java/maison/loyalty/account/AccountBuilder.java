package maison.loyalty.account;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import maison.loyalty.account.Account.Facts;
import maison.loyalty.account.Account.Said;
import maison.loyalty.programme.Programme;
import org.jspecify.annotations.Nullable;

/// Adds facts to an account. A fact later than all known ones extends what was derived; any other
/// makes it derive again, so the outcome is the same in every order.
final class AccountBuilder {

    private static final Comparator<Return> ORDER =
            Comparator.comparing(Return::at).thenComparing(Return::id);

    /// Most decisions look for a sale or two, near the end of the list. Whoever looks for more
    /// replays a history, which an index keeps from costing its length for each of its sales.
    private static final int SCANS_MAX = 4;

    private final Programme programme;
    private final Account start;
    private List<Kept> sales;
    private List<Return> returns;
    private List<UnlinkedReturn> unlinked;
    private Extras extras;
    private Asides asides;
    private @Nullable Map<UUID, Kept> byId;
    private int scans;
    private boolean salesCopied;
    private boolean walkable = true;
    private Said said;

    AccountBuilder(Account start) {
        this.start = start;
        programme = start.programme();
        sales = start.facts().sales();
        returns = start.facts().returns();
        unlinked = start.facts().unlinked();
        extras = start.facts().extras();
        asides = start.facts().asides();
        said = start.said();
    }

    /// Adds a sale.
    ///
    /// @return what is left of it, or nothing if it was known
    @Nullable Kept add(Counted sale) {
        if (kept(sale.sale().id()) != null) {
            return null;
        }
        var kept = Kept.of(sale, returnsOf(sale.sale().id()), programme);
        copySales();
        index(kept);
        if (sales.isEmpty() || sales.getLast().at().isBefore(kept.at())) {
            sales.add(kept);
        } else {
            sales.add(-1 - Collections.binarySearch(sales, kept, Source.ORDER), kept);
            walkable = false;
        }
        return kept;
    }

    /// Adds a return.
    ///
    /// @return false if it was known
    boolean add(Return fact) {
        for (Return each : returns) {
            if (each.id().equals(fact.id())) {
                return false;
            }
        }
        var longer = new ArrayList<>(returns);
        longer.add(-1 - Collections.binarySearch(longer, fact, ORDER), fact);
        returns = longer;
        Kept before = kept(fact.sale());
        if (before != null) {
            copySales();
            var after = Kept.of(before.counted(), returnsOf(before.id()), programme);
            sales.set(Collections.binarySearch(sales, before, Source.ORDER), after);
            index(after);
            walkable = false;
        }
        return true;
    }

    /// Adds a return that names no sale.
    ///
    /// @return false if it was known
    boolean add(UnlinkedReturn fact) {
        for (UnlinkedReturn each : unlinked) {
            if (each.id().equals(fact.id())) {
                return false;
            }
        }
        var longer = new ArrayList<>(unlinked);
        longer.add(fact);
        longer.sort(Comparator.comparing(UnlinkedReturn::at).thenComparing(UnlinkedReturn::id));
        unlinked = longer;
        return true;
    }

    /// Adds what has to do with neither sales nor returns.
    ///
    /// @return false if it was known
    boolean add(Grant fact) {
        return changed(extras.with(fact));
    }

    boolean add(Withdrawal fact) {
        asides = asides.with(asides.activities().withdrawn(fact.grant()));
        return changed(extras.with(fact));
    }

    boolean add(Deduction fact) {
        return changed(extras.with(fact));
    }

    boolean add(Hold fact) {
        return changed(extras.with(fact));
    }

    boolean add(HoldEnd fact) {
        return changed(extras.with(fact));
    }

    boolean add(TierGrant fact) {
        return changed(asides.given().with(fact));
    }

    boolean add(TierGrantEnd fact) {
        say(said.notices().withoutRisk());
        return changed(asides.given().with(fact));
    }

    @SuppressWarnings("ReferenceEquality")
    private boolean changed(GivenTiers after) {
        boolean changed = after != asides.given();
        asides = changed ? asides.with(after) : asides;
        walkable &= !changed;
        return changed;
    }

    void conflict(UUID redemption, boolean open) {
        asides = asides.withConflict(redemption, open);
    }

    void multiply(SaleMultiple multiple) {
        asides = asides.with(asides.multiples().with(multiple));
    }

    void endMultiple(UUID id, Instant at) {
        asides = asides.with(asides.multiples().ended(id, at));
    }

    void noteBirthday(int year, Instant at) {
        asides = asides.with(asides.birthdays().with(year, at));
    }

    void useBirthday(BirthdayUse use) {
        asides = asides.with(asides.birthdays().with(use));
    }

    void releaseBirthday(UUID sale) {
        asides = asides.with(asides.birthdays().without(sale));
    }

    void propose(Proposal proposal) {
        extras = extras.with(new Proposed(proposal, null));
    }

    void close(UUID proposal, boolean approved) {
        Proposed known = extras.proposed(proposal);
        if (known != null) {
            extras = extras.with(new Proposed(known.proposal(), approved));
        }
    }

    void issueCode(String code) {
        asides = asides.with(asides.activities().with(code));
    }

    void refer(Attribution named) {
        asides =
                asides.with(
                        asides.activities()
                                .with(Referral.of(named, asides.activities().referral())));
    }

    void qualify(@Nullable UUID sale) {
        refer(asides.activities().referral(), known -> known.qualified(sale));
    }

    void settle(Referral.Outcome outcome, @Nullable String reason) {
        refer(asides.activities().referral(), known -> known.settled(outcome, reason));
    }

    void refer(Referral known) {
        asides = asides.with(asides.activities().with(known));
    }

    private void refer(@Nullable Referral known, UnaryOperator<Referral> change) {
        if (known != null) {
            asides = asides.with(asides.activities().with(change.apply(known)));
        }
    }

    void claim(Claim claim) {
        asides = asides.with(asides.activities().with(claim));
    }

    void closeClaim(UUID claim, boolean approved) {
        asides = asides.with(asides.activities().closed(claim, approved));
    }

    void freeze(@Nullable Freeze by) {
        extras = extras.frozen(by);
    }

    boolean isErased() {
        Freeze freeze = extras.freeze();
        return freeze != null && freeze.reason().equals(Freeze.ERASED);
    }

    @Nullable Hold hold(UUID id) {
        Redemption redemption = extras.redemption(id);
        return redemption == null ? null : redemption.hold();
    }

    // To compare all of it for each event of a long history would cost the square of its length.
    @SuppressWarnings("ReferenceEquality")
    private boolean changed(Extras after) {
        boolean changed = after != extras;
        extras = after;
        return changed;
    }

    void sayTier(String tier) {
        said = said.withTier(tier);
    }

    void sayThrough(Instant through) {
        if (through.isAfter(said.through())) {
            said = said.withThrough(through);
        }
    }

    void sayPerson(Person person) {
        said = said.with(person);
    }

    void sayEnding(Instant expiresAt, int daysAhead) {
        say(said.notices().withEnding(expiresAt, daysAhead));
    }

    void sayRisk(Instant fallsAt) {
        say(said.notices().withRisk(fallsAt));
    }

    void sayReached(Grant milestone) {
        said = said.with(said.milestones().with(milestone));
    }

    void sayLost(UUID milestone) {
        said = said.with(said.milestones().without(milestone));
    }

    private void say(Notices notices) {
        said = said.with(notices);
    }

    /// What is left of a known sale.
    @Nullable Kept kept(UUID sale) {
        if (byId == null && ++scans > SCANS_MAX) {
            byId = new HashMap<>();
            for (Kept each : sales) {
                byId.put(each.id(), each);
            }
        }
        return byId == null ? scan(sale) : byId.get(sale);
    }

    private @Nullable Kept scan(UUID sale) {
        for (int i = sales.size() - 1; i >= 0; i--) {
            if (sales.get(i).id().equals(sale)) {
                return sales.get(i);
            }
        }
        return null;
    }

    private void index(Kept kept) {
        if (byId != null) {
            byId.put(kept.id(), kept);
        }
    }

    /// When anything was last given back or taken back of what is known; null if nothing was.
    @Nullable Instant lastBack() {
        Instant last = returns.isEmpty() ? null : returns.getLast().at();
        for (Instant each : asides.multiples().ends().toList()) {
            last = last == null || each.isAfter(last) ? each : last;
        }
        return last;
    }

    List<Return> returnsOf(UUID sale) {
        return Account.returnsOf(returns, sale, Instant.MAX);
    }

    Account build() {
        return new Account(
                programme,
                new Facts(sales, returns, unlinked, extras, asides),
                walk(),
                said,
                start.joint());
    }

    private TierWalk walk() {
        if (walkable && !salesCopied) {
            return start.walk();
        }
        TierWalk walk = walkable ? start.walk().copy() : new TierWalk(programme, asides.given());
        return sales.isEmpty() ? walk : walk.runTo(sales.getLast().at(), sales);
    }

    private void copySales() {
        if (!salesCopied) {
            sales = new ArrayList<>(sales);
            salesCopied = true;
        }
    }
}
