package maison.loyalty.offering;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import maison.loyalty.AccountStates;
import maison.loyalty.Attempts;
import maison.loyalty.LoyaltyAccounts;
import maison.loyalty.LoyaltyAccounts.Decided;
import maison.loyalty.Offers;
import maison.loyalty.Programmes;
import maison.loyalty.account.Account;
import maison.loyalty.account.LoyaltyCommand;
import maison.loyalty.account.LoyaltyEvent;
import maison.loyalty.offer.MemberCommand.End;
import maison.loyalty.offer.MemberDecider;
import maison.loyalty.offer.MemberEvent;
import maison.loyalty.offer.MemberEvent.RedemptionEnded;
import maison.loyalty.offer.Membership;
import maison.loyalty.offer.Offer;
import maison.loyalty.offer.OfferDecider;
import maison.loyalty.offer.OfferEvent;
import maison.loyalty.offer.OfferRefusal;
import maison.loyalty.offer.Taken.How;
import maison.platform.eventstore.Append;
import maison.platform.eventstore.CommandContext;
import maison.platform.eventstore.Decision.Accepted;
import maison.platform.eventstore.EventStore;
import maison.platform.eventstore.RecentStates.Known;
import maison.platform.eventstore.RecordedEvent;
import maison.platform.inbox.InboxHandler;
import maison.platform.inbox.InboxTransaction;
import maison.platform.inbox.Message;
import org.jdbi.v3.core.Handle;

/// Undoes what a member had of an offer once all of the sale came back that it was had with.
@Singleton
class SalesConsumer implements InboxHandler {

    private static final String COMPONENT = "offer-sales-consumer";

    private static final String REDEEMED =
            """
            select offer_id, customer_id, redemption_id, sale_id from offer_redemptions
            where sale_id = any(:sales) and state = 'committed'
            order by customer_id, offer_id, redemption_id
            """;

    private final AccountStates states;
    private final LoyaltyAccounts accounts;
    private final Programmes programmes;
    private final EventStore store;
    private final Clock clock;
    private final MeterRegistry metrics;
    private final MemberDecider members = new MemberDecider();
    private final OfferDecider offers = new OfferDecider();

    SalesConsumer(
            AccountStates states,
            LoyaltyAccounts accounts,
            Programmes programmes,
            EventStore store,
            Clock clock,
            MeterRegistry metrics) {
        this.states = states;
        this.accounts = accounts;
        this.programmes = programmes;
        this.store = store;
        this.clock = clock;
        this.metrics = metrics;
    }

    /// A redemption with a sale of the batch.
    private record Redeemed(UUID offer, UUID customer, UUID redemption, UUID sale) {
        UUID member() {
            return Offers.idOf(offer, customer);
        }
    }

    @Override
    public Set<String> topics() {
        return Set.of("maison.sales");
    }

    /// Whether all came back, the account knows once it has learned of this return; and a return
    /// may have come before its sale.
    @Override
    public boolean follows() {
        return true;
    }

    @Override
    public void handle(InboxTransaction transaction, List<Message> batch) {
        var sales = new LinkedHashMap<UUID, Message>();
        for (Message message : batch) {
            switch (message.type()) {
                case "maison.sale.completed.v1", "maison.sale.lines-returned.v1" ->
                        sales.put(message.dataAs(SaleOfOffer.class).saleId(), message);
                default -> {
                    // Brings nothing back.
                }
            }
        }
        if (sales.isEmpty()) {
            return;
        }
        Handle handle = transaction.handle();
        Map<UUID, List<Redeemed>> redeemed =
                handle.createQuery(REDEEMED)
                        .bindArray("sales", UUID.class, List.copyOf(sales.keySet()))
                        .map((row, _) ->
                                new Redeemed(
                                        row.getObject("offer_id", UUID.class),
                                        row.getObject("customer_id", UUID.class),
                                        row.getObject("redemption_id", UUID.class),
                                        row.getObject("sale_id", UUID.class)))
                        .collect(
                                Collectors.groupingBy(
                                        Redeemed::customer,
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        if (redeemed.isEmpty()) {
            return;
        }
        Attempts.append(
                undo(handle, redeemed, sales),
                stale -> {
                    var moved = new LinkedHashMap<>(redeemed);
                    moved.keySet().retainAll(stale);
                    return undo(handle, moved, sales);
                },
                transaction::append);
    }

    /// What to append for each customer: the ends of their redemptions, and what those do to their
    /// account.
    private Map<UUID, Append> undo(
            Handle handle, Map<UUID, List<Redeemed>> redeemed, Map<UUID, Message> sales) {
        Map<UUID, Known<Account>> known = states.read(handle, redeemed.keySet());
        var back = new ArrayList<Redeemed>();
        redeemed.forEach((customer, list) ->
                list.stream()
                        .filter(each ->
                                Objects.requireNonNull(known.get(customer))
                                        .state()
                                        .isBack(each.sale()))
                        .forEach(back::add));
        if (back.isEmpty()) {
            return Map.of();
        }
        var streams = new Streams(handle, back);
        Instant now = clock.instant();
        var appends = new LinkedHashMap<UUID, Append>();
        back.stream()
                .collect(
                        Collectors.groupingBy(
                                Redeemed::customer, LinkedHashMap::new, Collectors.toList()))
                .forEach((customer, list) -> {
                    Message cause = Objects.requireNonNull(sales.get(list.getFirst().sale()));
                    CommandContext context = cause.context(COMPONENT);
                    List<Append.Part> parts =
                            parts(Objects.requireNonNull(known.get(customer)), list, streams, now);
                    if (!parts.isEmpty()) {
                        appends.put(customer, new Append(parts, context, null));
                    }
                });
        return appends;
    }

    private List<Append.Part> parts(
            Known<Account> account, List<Redeemed> redeemed, Streams streams, Instant now) {
        var parts = new ArrayList<Append.Part>();
        var events = new ArrayList<LoyaltyEvent>();
        Known<Account> after = account;
        Map<UUID, List<Redeemed>> byMember =
                redeemed.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Redeemed::member, LinkedHashMap::new, Collectors.toList()));
        for (Map.Entry<UUID, List<Redeemed>> each : byMember.entrySet()) {
            Offer offer = streams.offer(each.getValue().getFirst().offer());
            List<MemberEvent> history = streams.member(each.getKey());
            List<MemberEvent> ends = ends(offer, history, each.getValue(), now);
            if (!ends.isEmpty()) {
                parts.add(Append.part(Offers.MEMBER_TYPES, each.getKey(), history.size(), ends));
                metrics.counter("maison.loyalty.offers", "what", "undone").increment(ends.size());
            }
            for (MemberEvent end : ends) {
                LoyaltyCommand gift =
                        end instanceof RedemptionEnded ended
                                ? OfferGifts.of(ended, offer.facts(), programmes.current())
                                : null;
                if (gift != null) {
                    Decided decided = accounts.decide(after, gift);
                    events.addAll(decided.events());
                    after = decided.after();
                }
            }
        }
        if (!events.isEmpty()) {
            UUID customer = redeemed.getFirst().customer();
            parts.addAll(LoyaltyAccounts.parts(customer, account.version(), after.state(), events));
        }
        return parts;
    }

    private List<MemberEvent> ends(
            Offer offer, List<MemberEvent> history, List<Redeemed> redeemed, Instant now) {
        Membership member = members.replay(members.initial(), history);
        var ends = new ArrayList<MemberEvent>();
        for (Redeemed each : redeemed) {
            var end =
                    new End(
                            each.offer(),
                            each.customer(),
                            offer,
                            each.redemption(),
                            How.UNDONE,
                            each.sale(),
                            "sale-returned",
                            now);
            if (members.decide(end, member)
                    instanceof Accepted<MemberEvent, OfferRefusal>(var more)) {
                member = members.replay(member, more);
                ends.addAll(more);
            }
        }
        return ends;
    }

    /// What is read of offers and of what is between them and members.
    private final class Streams {

        private final Map<UUID, List<RecordedEvent<?>>> read;

        Streams(Handle handle, Collection<Redeemed> redeemed) {
            var ids = new java.util.HashSet<UUID>();
            redeemed.forEach(each -> {
                ids.add(each.offer());
                ids.add(each.member());
            });
            read = store.readStreams(handle, ids);
        }

        Offer offer(UUID id) {
            return offers.replay(offers.initial(), of(id, OfferEvent.class));
        }

        List<MemberEvent> member(UUID id) {
            return of(id, MemberEvent.class);
        }

        private <E> List<E> of(UUID id, Class<E> type) {
            return read.getOrDefault(id, List.of()).stream()
                    .map(each -> type.cast(each.event()))
                    .toList();
        }
    }
}
