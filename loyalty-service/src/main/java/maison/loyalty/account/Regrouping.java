package maison.loyalty.account;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import maison.loyalty.account.Joint.Part;
import maison.loyalty.account.LoyaltyEvent.PersonChanged;
import maison.loyalty.account.LoyaltyEvent.PointsShifted;
import maison.loyalty.programme.Programme;
import org.jspecify.annotations.Nullable;

/// Customers turned out to be one person, or not to be one after all.
///
/// No fact changes. What changes is which lots were taken from, who owes, which tier is earned and
/// what it brought: the difference from what was recorded is recorded, lot by lot.
public final class Regrouping {

    private final Programme programme;
    private final Map<UUID, Part> parts;
    private final Map<Lot, Movement> recorded = new HashMap<>();
    private final Map<UUID, Long> debts = new HashMap<>();
    private final Map<UUID, List<LoyaltyEvent>> events = new LinkedHashMap<>();

    /// A lot by the name that its own id calls it.
    private record Lot(UUID id, UUID lot) {}

    private Regrouping(Programme programme, Map<UUID, Part> parts) {
        this.programme = programme;
        this.parts = parts;
    }

    /// What is to be recorded in the account of each id.
    ///
    /// @param parts all ids of whoever is or was one person with somebody whom it is about
    /// @param persons who is one person from now on; those who were already are left alone
    public static Map<UUID, List<LoyaltyEvent>> decide(
            Programme programme, Map<UUID, Part> parts, List<Person> persons, Instant now) {
        var regrouping = new Regrouping(programme, parts);
        var before = new LinkedHashSet<Person>();
        parts.forEach((id, part) -> before.add(personOf(id, part)));
        before.forEach(regrouping::remember);
        for (Person each : persons) {
            if (!before.contains(each)) {
                regrouping.regroup(each, now);
            }
        }
        return regrouping.events;
    }

    private static Person personOf(UUID id, Part part) {
        Person person = part.account().person();
        return person == null ? Person.alone(id) : person;
    }

    private void remember(Person person) {
        Account account = Joint.of(programme, person.holder(), person, parts);
        LotBook book = account.lotsSaid();
        for (Source each : book.sources()) {
            recorded.put(lot(account, each.id()), book.amounts(each.id()));
        }
        debts.put(person.holder(), book.debt());
    }

    private static Lot lot(Account account, UUID name) {
        Joint joint = joint(account);
        UUID owner = joint.ownerOf(name);
        UUID id = owner == null ? joint.person().holder() : owner;
        return new Lot(id, joint.original(id, name));
    }

    private static Joint joint(Account account) {
        Joint joint = account.joint();
        if (joint == null) {
            throw new IllegalArgumentException("Not put together");
        }
        return joint;
    }

    private void regroup(Person person, Instant asked) {
        Account account = Joint.of(programme, person.holder(), person, parts);
        Joint joint = joint(account);
        Instant now = account.saidOr(account.notBefore(asked));
        List<LoyaltyEvent> changes = wasAnything(account) ? changes(account, now) : List.of();
        Instant next = changes.isEmpty() ? null : changes.getLast().nextReviewAt();
        for (UUID id : person.ids()) {
            give(id, new PersonChanged(person, now, next));
            long owed = id.equals(person.holder()) ? 0 : debts.getOrDefault(id, 0L);
            if (owed != 0) {
                // The holder owes it from now on.
                give(id, new PointsShifted(now, List.of(), -owed, next));
            }
        }
        joint.shares(account, changes).forEach((id, its) -> its.forEach(each -> give(id, each)));
    }

    /// Of somebody who never bought, nor held what another had bought, there is nothing to say.
    private static boolean wasAnything(Account account) {
        return account.opened()
                || account.said().tier() != null
                || account.said().through().isAfter(Instant.MIN);
    }

    private void give(UUID id, LoyaltyEvent event) {
        events.computeIfAbsent(id, _ -> new ArrayList<>()).add(event);
    }

    private List<LoyaltyEvent> changes(Account account, Instant now) {
        UUID holder = joint(account).person().holder();
        var consequences = new Consequences(account, now, Set.of());
        MilestoneChange milestones =
                MilestoneChange.of(
                        account.said().milestones(),
                        consequences.milestones(),
                        each -> recordedOf(account, each.id()).expired());
        var movements =
                new LotMovements(
                        account,
                        now,
                        lot -> recordedOf(account, lot),
                        debts.getOrDefault(holder, 0L));
        milestones.tell(movements);
        SortedMap<Instant, Long> endings = new TreeMap<>(movements.endings(now));
        Noticing noticing = consequences.noticing(endings);
        @Nullable Instant next = consequences.nextReviewAt(noticing, movements.nextAfter(now));
        var changes = new ArrayList<LoyaltyEvent>();
        changes.addAll(milestones.events(null, next));
        changes.addAll(movements.events(now, next));
        consequences.tierChange(null, next).ifPresent(changes::add);
        consequences.referralChange(next).ifPresent(changes::add);
        return changes;
    }

    private Movement recordedOf(Account account, UUID name) {
        return recorded.getOrDefault(lot(account, name), Movement.NONE);
    }
}
