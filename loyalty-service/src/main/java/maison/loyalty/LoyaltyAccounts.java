package maison.loyalty;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import maison.loyalty.account.Account;
import maison.loyalty.account.AccountDecider;
import maison.loyalty.account.Joint;
import maison.loyalty.account.Joint.Part;
import maison.loyalty.account.LoyaltyCommand;
import maison.loyalty.account.LoyaltyEvent;
import maison.loyalty.account.LoyaltyEvent.AccountReviewed;
import maison.loyalty.account.LoyaltyEvent.ActivityClaimed;
import maison.loyalty.account.LoyaltyEvent.AdjustmentProposed;
import maison.loyalty.account.LoyaltyEvent.BirthdayMonthNoted;
import maison.loyalty.account.LoyaltyEvent.BirthdayReleased;
import maison.loyalty.account.LoyaltyEvent.BirthdayUsed;
import maison.loyalty.account.LoyaltyEvent.ClaimClosed;
import maison.loyalty.account.LoyaltyEvent.ConflictSettled;
import maison.loyalty.account.LoyaltyEvent.Enrolled;
import maison.loyalty.account.LoyaltyEvent.FreezeChanged;
import maison.loyalty.account.LoyaltyEvent.GivenTierEnded;
import maison.loyalty.account.LoyaltyEvent.GrantWithdrawn;
import maison.loyalty.account.LoyaltyEvent.HoldEnded;
import maison.loyalty.account.LoyaltyEvent.LinesReturned;
import maison.loyalty.account.LoyaltyEvent.MilestoneLost;
import maison.loyalty.account.LoyaltyEvent.MilestoneReached;
import maison.loyalty.account.LoyaltyEvent.MovesNoPoints;
import maison.loyalty.account.LoyaltyEvent.MultipleEnded;
import maison.loyalty.account.LoyaltyEvent.PersonChanged;
import maison.loyalty.account.LoyaltyEvent.PointsDeducted;
import maison.loyalty.account.LoyaltyEvent.PointsEndingNoticed;
import maison.loyalty.account.LoyaltyEvent.PointsExpired;
import maison.loyalty.account.LoyaltyEvent.PointsGranted;
import maison.loyalty.account.LoyaltyEvent.PointsReversed;
import maison.loyalty.account.LoyaltyEvent.PointsShifted;
import maison.loyalty.account.LoyaltyEvent.ProposalClosed;
import maison.loyalty.account.LoyaltyEvent.RedemptionConflicted;
import maison.loyalty.account.LoyaltyEvent.ReferralCodeIssued;
import maison.loyalty.account.LoyaltyEvent.ReferralLost;
import maison.loyalty.account.LoyaltyEvent.ReferralQualified;
import maison.loyalty.account.LoyaltyEvent.ReferralSettled;
import maison.loyalty.account.LoyaltyEvent.ReferrerNamed;
import maison.loyalty.account.LoyaltyEvent.RewardHeld;
import maison.loyalty.account.LoyaltyEvent.SaleCounted;
import maison.loyalty.account.LoyaltyEvent.SaleMultiplied;
import maison.loyalty.account.LoyaltyEvent.TierChanged;
import maison.loyalty.account.LoyaltyEvent.TierGiven;
import maison.loyalty.account.LoyaltyEvent.TierRiskNoticed;
import maison.loyalty.account.LoyaltyEvent.UnlinkedReturnNoted;
import maison.loyalty.account.LoyaltyRefusal;
import maison.loyalty.account.Person;
import maison.loyalty.account.Quote;
import maison.loyalty.account.Sale;
import maison.platform.eventstore.AggregateRunner;
import maison.platform.eventstore.Append;
import maison.platform.eventstore.CommandContext;
import maison.platform.eventstore.Decision.Accepted;
import maison.platform.eventstore.Decision.Refused;
import maison.platform.eventstore.EventStore;
import maison.platform.eventstore.EventTypes;
import maison.platform.eventstore.GroupCommit;
import maison.platform.eventstore.RecentStates.Known;
import maison.platform.eventstore.RecordedEvent;
import org.jspecify.annotations.Nullable;

/// The door: rules, event names and log, wired once.
@Singleton
public final class LoyaltyAccounts {

    /// The stream type of an account; its id is the customer's.
    public static final String STREAM_TYPE = "account";

    /// The stored names of an account's events.
    public static final EventTypes<LoyaltyEvent> EVENT_TYPES =
            EventTypes.of(STREAM_TYPE, LoyaltyEvent.class, LoyaltyEvent::at)
                    .with("enrolled", Enrolled.class)
                    .with("sale-counted", SaleCounted.class)
                    .with("lines-returned", LinesReturned.class)
                    .with("unlinked-return-noted", UnlinkedReturnNoted.class)
                    .with("points-reversed", PointsReversed.class)
                    .with("points-expired", PointsExpired.class)
                    .with("points-granted", PointsGranted.class)
                    .with("milestone-reached", MilestoneReached.class)
                    .with("milestone-lost", MilestoneLost.class)
                    .with("grant-withdrawn", GrantWithdrawn.class)
                    .with("points-deducted", PointsDeducted.class)
                    .with("adjustment-proposed", AdjustmentProposed.class)
                    .with("proposal-closed", ProposalClosed.class)
                    .with("activity-claimed", ActivityClaimed.class)
                    .with("claim-closed", ClaimClosed.class)
                    .with("referral-code-issued", ReferralCodeIssued.class)
                    .with("referrer-named", ReferrerNamed.class)
                    .with("referral-qualified", ReferralQualified.class)
                    .with("referral-lost", ReferralLost.class)
                    .with("referral-settled", ReferralSettled.class)
                    .with("freeze-changed", FreezeChanged.class)
                    .with("reward-held", RewardHeld.class)
                    .with("hold-ended", HoldEnded.class)
                    .with("redemption-conflicted", RedemptionConflicted.class)
                    .with("conflict-settled", ConflictSettled.class)
                    .with("tier-given", TierGiven.class)
                    .with("given-tier-ended", GivenTierEnded.class)
                    .with("sale-multiplied", SaleMultiplied.class)
                    .with("multiple-ended", MultipleEnded.class)
                    .with("birthday-month-noted", BirthdayMonthNoted.class)
                    .with("birthday-used", BirthdayUsed.class)
                    .with("birthday-released", BirthdayReleased.class)
                    .with("person-changed", PersonChanged.class)
                    .with("points-shifted", PointsShifted.class)
                    .with("tier-changed", TierChanged.class)
                    .with("points-ending-noticed", PointsEndingNoticed.class)
                    .with("tier-risk-noticed", TierRiskNoticed.class)
                    .with("account-reviewed", AccountReviewed.class)
                    .ruleVersion(LoyaltyAccounts::ruleVersionOf)
                    .requireAll();

    private final AccountDecider decider;
    private final EventStore store;

    @Inject
    LoyaltyAccounts(Programmes programmes, EventStore store) {
        this.decider = new AccountDecider(programmes::current);
        this.store = store;
    }

    /// For commands that a caller waits for; the stream's go through [Deciding].
    @Produces
    @Singleton
    static AggregateRunner<LoyaltyCommand, Account, LoyaltyEvent, LoyaltyRefusal> runner(
            EventStore store, GroupCommit commits, Programmes programmes, AccountStates states) {
        return new AggregateRunner<>(
                store,
                commits,
                EVENT_TYPES,
                new AccountDecider(programmes::current),
                states,
                states);
    }

    /// For the platform, which reads events back by these names.
    @Produces
    @Singleton
    static EventTypes<LoyaltyEvent> eventTypes() {
        return EVENT_TYPES;
    }

    private static @Nullable String ruleVersionOf(LoyaltyEvent event) {
        return switch (event) {
            case SaleCounted(_, var earned, _) -> earned.ruleVersion();
            case PointsReversed reversed -> reversed.ruleVersion();
            case TierChanged changed -> changed.ruleVersion();
            case AccountReviewed reviewed -> reviewed.ruleVersion();
            case PointsGranted(var grant, _) -> grant.ruleVersion();
            case MilestoneReached(_, var grant, _, _) -> grant.ruleVersion();
            case RewardHeld(var hold, _) -> hold.ruleVersion();
            case ActivityClaimed(var claim, _) -> claim.ruleVersion();
            case TierRiskNoticed noticed -> noticed.ruleVersion();
            case PointsExpired _,
                    PointsDeducted _,
                    PointsShifted _,
                    MilestoneLost _,
                    MovesNoPoints _ ->
                    null;
        };
    }

    /// An account with its history.
    ///
    /// @param person whose it is
    public record History(
            Account account, List<RecordedEvent<LoyaltyEvent>> events, Person person) {

        /// How many events were looked at.
        public int version() {
            return events.size();
        }
    }

    /// An account as far as it was known at an instant; its account is unopened if nothing was.
    ///
    /// @param known null for all that is known now
    public History history(UUID customer, @Nullable Instant known) {
        List<RecordedEvent<LoyaltyEvent>> own = eventsOf(customer, known);
        Account account = replay(own);
        Person person = account.person();
        if (person == null || !person.hasSeveral()) {
            return new History(account, own, Person.alone(customer));
        }
        Map<UUID, List<RecordedEvent<LoyaltyEvent>>> streams = new HashMap<>();
        person.ids().forEach(id -> streams.put(id, eventsOf(id, known)));
        List<RecordedEvent<LoyaltyEvent>> all =
                streams.values().stream()
                        .flatMap(List::stream)
                        .sorted(Comparator.comparing(each -> each.envelope().position()))
                        .toList();
        return new History(together(customer, person, streams), all, person);
    }

    private List<RecordedEvent<LoyaltyEvent>> eventsOf(UUID customer, @Nullable Instant known) {
        return store.readStream(customer).stream()
                .filter(each -> known == null || !isAfter(each, known))
                .map(LoyaltyAccounts::typed)
                .toList();
    }

    /// The account of a person.
    ///
    /// @param asked with which id
    /// @param streams by id, all of the person's
    Account together(
            UUID asked, Person person, Map<UUID, List<RecordedEvent<LoyaltyEvent>>> streams) {
        Map<UUID, Part> parts = new HashMap<>();
        streams.forEach((id, events) -> parts.put(id, part(events)));
        return Joint.of(decider.programme(), asked, person, parts);
    }

    /// An id's own account, to be put together with others.
    public Part part(List<RecordedEvent<LoyaltyEvent>> events) {
        return new Part(
                replay(events), events.isEmpty() ? 0 : events.getLast().envelope().version());
    }

    /// What a sale that has not happened would bring an account, by the rules that it would be
    /// counted with. Nothing is stored.
    ///
    /// @param sale under an id that no sale has
    public Quote quote(Account account, Sale sale, Instant now) {
        return Quote.of(decider, account, sale, now);
    }

    private static boolean isAfter(RecordedEvent<?> event, Instant known) {
        return event.envelope().recordedAt().isAfter(known);
    }

    /// The state after these events of one account.
    public Account replay(List<RecordedEvent<LoyaltyEvent>> events) {
        return decider.replay(events.stream().map(RecordedEvent::event).toList());
    }

    /// Whether an event is of an account, and not of something else that this service keeps.
    public static boolean isAccount(RecordedEvent<?> event) {
        return event.stream().type().equals(STREAM_TYPE);
    }

    /// Those of some events that are of accounts, in their order.
    public static List<RecordedEvent<LoyaltyEvent>> ofAccounts(List<RecordedEvent<?>> events) {
        var ours = new ArrayList<RecordedEvent<LoyaltyEvent>>(events.size());
        for (RecordedEvent<?> each : events) {
            if (isAccount(each)) {
                ours.add(typed(each));
            }
        }
        return ours;
    }

    /// An event of an account as what it is.
    @SuppressWarnings("unchecked") // the stream type says that its events are these
    public static RecordedEvent<LoyaltyEvent> typed(RecordedEvent<?> event) {
        if (!isAccount(event)) {
            throw new IllegalStateException(event.stream() + " is not an account");
        }
        return (RecordedEvent<LoyaltyEvent>) event;
    }

    /// A decision with the state it leads to.
    ///
    /// @param events empty if the command had taken effect before
    public record Decided(Known<Account> before, Known<Account> after, List<LoyaltyEvent> events) {

        /// What to append so that the decision becomes true.
        public Append append(UUID customer, CommandContext context) {
            return new Append(
                    parts(customer, before.version(), after.state(), events), context, null);
        }
    }

    /// What to append to which account: what a decision on a person's account says of each id.
    public static List<Append.Part> parts(
            UUID customer, int version, Account after, List<LoyaltyEvent> events) {
        Joint joint = after.joint();
        if (joint == null) {
            return List.of(Append.part(EVENT_TYPES, customer, version, events));
        }
        var parts = new ArrayList<Append.Part>();
        joint.shares(after, events)
                .forEach((id, its) ->
                        parts.add(Append.part(EVENT_TYPES, id, joint.versionOf(id), its)));
        return parts;
    }

    /// An account of which nothing is known.
    public Known<Account> unopened() {
        return new Known<>(decider.initial(), 0);
    }

    /// What a command means for an account; a refused one means nothing.
    public Decided decide(Known<Account> before, LoyaltyCommand command) {
        return switch (decider.decide(command, before.state())) {
            case Refused<LoyaltyEvent, LoyaltyRefusal> _ -> new Decided(before, before, List.of());
            case Accepted<LoyaltyEvent, LoyaltyRefusal>(var events) -> {
                Account after =
                        events.isEmpty() ? before.state() : decider.replay(before.state(), events);
                yield new Decided(
                        before, new Known<>(after, before.version() + events.size()), events);
            }
        };
    }
}
