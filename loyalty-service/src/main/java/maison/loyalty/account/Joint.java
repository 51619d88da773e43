package maison.loyalty.account;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import maison.loyalty.account.Account.Said;
import maison.loyalty.account.Claimed.State;
import maison.loyalty.account.HoldEnd.How;
import maison.loyalty.programme.Programme;
import org.jspecify.annotations.Nullable;

/// The accounts of one person, put together: an account with the facts of all of them, as if the
/// person had always had one id.
///
/// Nothing is moved for that. Every fact stays in the account of the id that it was told with, and
/// what is decided on the whole is taken apart again by [#shares]: each lot's movements are
/// recorded where the lot is. So to separate two ids is to stop putting them together.
///
/// Two ids may know different things by the same name: a sale that was moved from one to the other,
/// or the points for welcome. The holder's keeps its name, and the other's gets one made of it and
/// of the id, which is undone where it is recorded.
public final class Joint {

    private final UUID teller;
    private final Person person;
    private final Map<UUID, Part> parts;
    private final Map<UUID, UUID> owners = new HashMap<>();

    /// An id's own account, and the version of its stream that it was read at.
    public record Part(Account account, int version) {}

    private Joint(UUID teller, Person person, Map<UUID, Part> parts) {
        this.teller = teller;
        this.person = person;
        this.parts = new LinkedHashMap<>();
        this.parts.put(person.holder(), part(parts, person.holder()));
        person.ids().forEach(id -> this.parts.putIfAbsent(id, part(parts, id)));
        this.parts.forEach((id, part) -> own(id, part.account()));
    }

    private static Part part(Map<UUID, Part> parts, UUID id) {
        Part part = parts.get(id);
        if (part == null) {
            throw new IllegalArgumentException("Not read: " + id);
        }
        return part;
    }

    /// The account of a person.
    ///
    /// @param teller the id that it is asked with: what is told now stays with it
    /// @param parts by id, all of the person's
    public static Account of(
            Programme programme, UUID teller, Person person, Map<UUID, Part> parts) {
        return new Joint(teller, person, parts).account(programme);
    }

    UUID teller() {
        return teller;
    }

    /// Whose ids these are.
    public Person person() {
        return person;
    }

    Map<UUID, Part> parts() {
        return parts;
    }

    /// The version of an id's stream that was decided on.
    public int versionOf(UUID id) {
        return part(parts, id).version();
    }

    private void own(UUID id, Account account) {
        var names = new ArrayList<UUID>();
        account.facts().sales().forEach(each -> names.add(each.id()));
        // Also what is not known yet: another id may come to know something of that name first.
        account.facts().returns().forEach(each -> names.addAll(List.of(each.id(), each.sale())));
        account.facts().unlinked().forEach(each -> names.add(each.id()));
        account.extras().grants().forEach(each -> names.add(each.id()));
        account.extras()
                .withdrawals()
                .forEach(each -> names.addAll(List.of(each.id(), each.grant())));
        account.said().milestones().current().forEach(each -> names.add(each.id()));
        names.forEach(each -> owners.put(alias(id, each), id));
    }

    /// How something of an id is called here.
    private UUID alias(UUID id, UUID name) {
        UUID owner = owners.get(name);
        return owner == null || owner.equals(id) ? name : mixed(name, id);
    }

    /// How an id itself calls something that has this name here.
    UUID original(UUID id, UUID name) {
        UUID other = owners.get(mixed(name, id));
        return other == null || other.equals(id) ? name : mixed(name, id);
    }

    /// Mixed twice it is the same again.
    private static UUID mixed(UUID name, UUID id) {
        return new UUID(
                name.getMostSignificantBits() ^ id.getMostSignificantBits(),
                name.getLeastSignificantBits() ^ id.getLeastSignificantBits());
    }

    /// Whose something of this name is; null for nobody's.
    @Nullable UUID ownerOf(UUID name) {
        return owners.get(name);
    }

    /// The first id whose own account is such; null for none.
    @Nullable UUID first(Predicate<Account> such) {
        return parts.entrySet().stream()
                .filter(each -> such.test(each.getValue().account()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    UUID firstOrTeller(Predicate<Account> such) {
        UUID found = first(such);
        return found == null ? teller : found;
    }

    UUID holderOf(UUID redemption) {
        return firstOrTeller(each -> each.redemption(redemption) != null);
    }

    Fact named(Fact fact) {
        return named(teller, fact);
    }

    private Fact named(UUID id, Fact fact) {
        return switch (fact) {
            case Sale sale -> Names.with(alias(id, sale.id()), sale);
            case Return returned ->
                    Names.with(alias(id, returned.id()), alias(id, returned.sale()), returned);
            case UnlinkedReturn returned -> Names.with(alias(id, returned.id()), returned);
            case Grant grant -> Names.with(alias(id, grant.id()), grant);
            case Withdrawal withdrawal ->
                    Names.with(
                            alias(id, withdrawal.id()), alias(id, withdrawal.grant()), withdrawal);
            case Deduction _, Hold _, HoldEnd _, TierGrant _, TierGrantEnd _ -> fact;
        };
    }

    private Account account(Programme programme) {
        var builder = new AccountBuilder(Account.unopened(programme, said(), this));
        parts.forEach((id, part) -> add(id, part.account(), builder));
        UUID brought = first(each -> each.referral() != null);
        Referral referral = brought == null ? null : part(parts, brought).account().referral();
        if (referral != null) {
            builder.refer(referral);
        }
        UUID coded = first(each -> each.referralCode() != null);
        String code = coded == null ? null : part(parts, coded).account().referralCode();
        if (code != null) {
            builder.issueCode(code);
        }
        return builder.build();
    }

    private Said said() {
        Said holders = part(parts, person.holder()).account().said();
        Instant through = holders.through();
        var current = new ArrayList<Grant>();
        Set<UUID> ever = new HashSet<>();
        for (Map.Entry<UUID, Part> each : parts.entrySet()) {
            Said said = each.getValue().account().said();
            through = said.through().isAfter(through) ? said.through() : through;
            for (Grant grant : said.milestones().current()) {
                current.add(Names.with(alias(each.getKey(), grant.id()), grant));
            }
            ever.addAll(said.milestones().ever());
        }
        return new Said(
                holders.tier(),
                through,
                holders.notices(),
                new MilestonesSaid(current, ever),
                person);
    }

    private void add(UUID id, Account from, AccountBuilder to) {
        for (Return each : from.facts().returns()) {
            to.add((Return) named(id, each));
        }
        for (Kept each : from.facts().sales()) {
            Counted counted = each.counted();
            var sale = (Sale) named(id, counted.sale());
            to.add(new Counted(sale, counted.earned(), counted.rules()));
        }
        for (UnlinkedReturn each : from.facts().unlinked()) {
            to.add((UnlinkedReturn) named(id, each));
        }
        addAsides(id, from, to);
        Extras extras = from.extras();
        extras.grants().forEach(each -> to.add((Grant) named(id, each)));
        extras.withdrawals().forEach(each -> to.add((Withdrawal) named(id, each)));
        extras.deductions().forEach(to::add);
        for (Redemption each : extras.redemptions()) {
            to.add(each.hold());
            addEnd(each, How.COMMITTED, each.committedAt(), to);
            addEnd(each, How.RELEASED, each.releasedAt(), to);
            addEnd(each, How.UNDONE, each.undoneAt(), to);
        }
        extras.ends().forEach(to::add);
        for (Proposed each : extras.proposals()) {
            to.propose(each.proposal());
            if (each.approved() != null) {
                to.close(each.proposal().id(), each.approved());
            }
        }
        if (extras.freeze() != null && !to.isErased()) {
            to.freeze(extras.freeze());
        }
    }

    private static void addEnd(
            Redemption redemption, How how, @Nullable Instant at, AccountBuilder to) {
        if (at != null) {
            to.add(new HoldEnd(redemption.id(), how, at, null));
        }
    }

    private void addAsides(UUID id, Account from, AccountBuilder to) {
        for (Claimed each : from.activities().claims()) {
            to.claim(each.claim());
            if (each.state() != State.WAITING) {
                to.closeClaim(each.claim().id(), each.state() != State.REJECTED);
            }
        }
        from.conflicts().forEach(to::conflict);
        for (GivenTier each : from.givenTiers()) {
            to.add(each.grant());
            if (each.end() != null) {
                to.add(each.end());
            }
        }
        for (Multiples.Multiple each : from.multiples().list()) {
            to.multiply(Names.with(saleOf(id, from, each.of().sale()), each.of()));
            if (each.endedAt() != null) {
                to.endMultiple(each.of().id(), each.endedAt());
            }
        }
        new TreeMap<>(from.birthdays().noted()).forEach(to::noteBirthday);
        from.birthdays()
                .uses()
                .forEach(each -> to.useBirthday(Names.with(saleOf(id, from, each.sale()), each)));
    }

    /// The sale that something of an id is about: its own of that name, or another's.
    private UUID saleOf(UUID id, Account from, UUID sale) {
        return from.facts().sales().stream().anyMatch(each -> each.id().equals(sale))
                ? alias(id, sale)
                : sale;
    }

    /// What is to be recorded of a decision in the account of each id. The holder's always has
    /// something: by its version everybody sees that the person's account has changed. So has that
    /// of the id that was told, whose next review moves.
    public Map<UUID, List<LoyaltyEvent>> shares(Account after, List<LoyaltyEvent> events) {
        var sharing = new Sharing(this);
        events.forEach(sharing::take);
        Map<UUID, List<LoyaltyEvent>> shares = sharing.shares();
        if (!events.isEmpty()) {
            LoyaltyEvent last = events.getLast();
            for (UUID id : new LinkedHashSet<>(List.of(person.holder(), teller))) {
                shares.computeIfAbsent(id, _ -> List.of(noticed(after, last)));
            }
        }
        return shares;
    }

    private LoyaltyEvent noticed(Account after, LoyaltyEvent last) {
        Instant at = last.at();
        return after.opened()
                ? new LoyaltyEvent.AccountReviewed(
                        at, after.programme().at(at).version(), last.nextReviewAt())
                : new LoyaltyEvent.PersonChanged(person, at, last.nextReviewAt());
    }
}
