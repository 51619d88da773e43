package maison.loyalty.account;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import maison.loyalty.account.Joint.Part;
import maison.loyalty.account.LoyaltyCommand.Learn;
import maison.loyalty.account.LoyaltyCommand.Review;
import maison.loyalty.account.LoyaltyEvent.MilestoneLost;
import maison.loyalty.account.LoyaltyEvent.MilestoneReached;
import maison.loyalty.account.LoyaltyEvent.PointsExpired;
import maison.loyalty.account.LoyaltyEvent.PointsGranted;
import maison.loyalty.account.LoyaltyEvent.PointsReversed;
import maison.loyalty.account.LoyaltyEvent.PointsShifted;
import maison.loyalty.account.LoyaltyEvent.SaleCounted;
import maison.loyalty.programme.Programme;
import maison.platform.eventstore.Decision.Accepted;
import maison.platform.eventstore.Decision.Refused;

/// The accounts of some ids as the log has them, decided on as the service decides.
final class Ids {

    private final Programme programme;
    private final AccountDecider decider;
    private final Map<UUID, List<LoyaltyEvent>> streams = new LinkedHashMap<>();

    Ids(Programme programme, UUID... ids) {
        this.programme = programme;
        decider = new AccountDecider(programme);
        for (UUID id : ids) {
            streams.put(id, new ArrayList<>());
        }
    }

    List<LoyaltyEvent> events(UUID id) {
        return Objects.requireNonNull(streams.get(id));
    }

    <E extends LoyaltyEvent> List<E> events(UUID id, Class<E> type) {
        return events(id).stream().filter(type::isInstance).map(type::cast).toList();
    }

    /// What the id's own events say, as if nobody else were the same person.
    Account own(UUID id) {
        return decider.replay(events(id));
    }

    Account account(UUID id) {
        Account own = own(id);
        Person person = own.person();
        return person == null || !person.hasSeveral()
                ? own
                : Joint.of(programme, id, person, parts());
    }

    private Map<UUID, Part> parts() {
        Map<UUID, Part> parts = new HashMap<>();
        streams.forEach((id, events) -> parts.put(id, new Part(own(id), events.size())));
        return parts;
    }

    Ids run(UUID id, LoyaltyCommand command) {
        Account before = account(id);
        if (!(decider.decide(command, before) instanceof Accepted(var events))) {
            throw new AssertionError("Refused: " + command);
        }
        Joint joint = before.joint();
        if (joint == null) {
            events(id).addAll(events);
        } else {
            joint.shares(decider.replay(before, events), events)
                    .forEach((each, its) -> events(each).addAll(its));
        }
        return this;
    }

    LoyaltyRefusal refusal(UUID id, LoyaltyCommand command) {
        if (decider.decide(command, account(id)) instanceof Refused(var refusal)) {
            return refusal;
        }
        throw new AssertionError("Accepted: " + command);
    }

    Ids learn(UUID id, Instant now, Fact... facts) {
        return run(id, new Learn(List.of(facts), now));
    }

    Ids review(UUID id, Instant now) {
        return account(id).opened() ? run(id, new Review(now)) : this;
    }

    /// From now on these are who is who.
    Ids regroup(Instant now, Person... persons) {
        Regrouping.decide(programme, parts(), List.of(persons), now)
                .forEach((id, events) -> events(id).addAll(events));
        return this;
    }

    Ids join(Instant now, UUID holder, UUID... others) {
        var ids = new ArrayList<>(List.of(others));
        ids.add(holder);
        return regroup(now, new Person(holder, ids));
    }

    Ids separate(Instant now) {
        return regroup(now, streams.keySet().stream().map(Person::alone).toArray(Person[]::new));
    }

    /// What was recorded of each lot of an id.
    Map<UUID, Movement> recordedLots(UUID id) {
        Map<UUID, Movement> lots = new HashMap<>();
        for (LoyaltyEvent event : events(id)) {
            switch (event) {
                case SaleCounted(var sale, var earned, _) ->
                        add(lots, sale.id(), Movement.ofActive(earned.points()));
                case PointsGranted(var grant, _) ->
                        add(lots, grant.id(), Movement.ofActive(grant.points()));
                case MilestoneReached(_, var grant, _, _) ->
                        add(lots, grant.id(), Movement.ofActive(grant.points()));
                case MilestoneLost lost -> add(lots, lost.lotId(), lost.movement());
                case PointsReversed(_, var reversal, _, _) ->
                        add(lots, reversal.saleId(), reversal.movement());
                case PointsExpired expired ->
                        expired.lots()
                                .forEach(each ->
                                        add(lots, each.saleId(), Movement.expiring(each.points())));
                case PointsShifted shifted ->
                        shifted.lots().forEach(each -> add(lots, each.lotId(), each.movement()));
                default -> {
                    // Says nothing of lots.
                }
            }
        }
        return lots;
    }

    private static void add(Map<UUID, Movement> lots, UUID lot, Movement movement) {
        lots.merge(lot, movement, Movement::plus);
    }

    /// What was recorded of the balance of some ids.
    Buckets recorded(List<UUID> ids) {
        Movement sum = Movement.NONE;
        long debt = 0;
        for (UUID id : ids) {
            for (Movement each : recordedLots(id).values()) {
                sum = sum.plus(each);
            }
            debt += recordedDebt(id);
        }
        return new Buckets(
                sum.pending(), sum.active(), sum.held(), debt, sum.spent(), sum.expired());
    }

    long recordedDebt(UUID id) {
        return events(id, PointsShifted.class).stream().mapToLong(PointsShifted::debt).sum();
    }
}
