package maison.loyalty.joining;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import maison.loyalty.AccountStates;
import maison.loyalty.LoyaltyAccounts;
import maison.loyalty.Programmes;
import maison.loyalty.account.Joint.Part;
import maison.loyalty.account.LoyaltyEvent;
import maison.loyalty.account.Person;
import maison.loyalty.account.Regrouping;
import maison.platform.eventstore.Append;
import maison.platform.eventstore.AppendResult;
import maison.platform.eventstore.CommandContext;
import maison.platform.inbox.InboxHandler;
import maison.platform.inbox.InboxTransaction;
import maison.platform.inbox.Message;
import maison.platform.persons.CustomerMerged;
import maison.platform.persons.CustomerUnmerged;
import maison.platform.persons.Merges;
import maison.platform.persons.Persons;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Hears which customers are one person, and of those that are not after all, and records it in
/// their accounts: from then on these say who is decided on together.
@Singleton
final class PersonConsumer implements InboxHandler {

    private final AccountStates states;
    private final Programmes programmes;
    private final Clock clock;

    PersonConsumer(AccountStates states, Programmes programmes, Clock clock) {
        this.states = states;
        this.programmes = programmes;
        this.clock = clock;
    }

    @Override
    public Set<String> topics() {
        return Set.of(Merges.TOPIC);
    }

    @Override
    public void handle(InboxTransaction transaction, List<Message> batch) {
        Set<UUID> touched = new LinkedHashSet<>();
        Message last = null;
        for (Message message : batch) {
            if (message.type().equals(CustomerMerged.TYPE)) {
                var merged = message.dataAs(CustomerMerged.class);
                touched.addAll(List.of(merged.customerId(), merged.into()));
                last = message;
            } else if (message.type().equals(CustomerUnmerged.TYPE)) {
                var unmerged = message.dataAs(CustomerUnmerged.class);
                touched.addAll(List.of(unmerged.customerId(), unmerged.from()));
                last = message;
            }
        }
        if (last != null) {
            Merges.keep(transaction.handle(), batch);
            record(transaction, touched, last.context("person-consumer"));
        }
    }

    /// What others appended meanwhile is looked at again: from the first attempt on nobody appends
    /// any more.
    private void record(InboxTransaction transaction, Set<UUID> touched, CommandContext context) {
        Append append = append(transaction.handle(), touched, context);
        if (append == null || isAppended(transaction, append)) {
            return;
        }
        Append again = append(transaction.handle(), touched, context);
        if (again != null && !isAppended(transaction, again)) {
            throw new IllegalStateException("Appended under our lock: " + touched);
        }
    }

    private static boolean isAppended(InboxTransaction transaction, Append append) {
        return switch (transaction.append(List.of(append)).getFirst()) {
            case AppendResult.Appended _ -> true;
            case AppendResult.Conflict _ -> false;
            case AppendResult other -> throw new IllegalStateException("Not appended: " + other);
        };
    }

    private @Nullable Append append(Handle handle, Set<UUID> touched, CommandContext context) {
        Map<UUID, Part> parts = new HashMap<>();
        List<Person> persons = persons(handle, touched, parts);
        Map<UUID, List<LoyaltyEvent>> changes =
                Regrouping.decide(programmes.current(), parts, persons, clock.instant());
        var appends = new ArrayList<Append.Part>();
        changes.forEach((id, events) ->
                appends.add(
                        Append.part(
                                LoyaltyAccounts.EVENT_TYPES,
                                id,
                                Objects.requireNonNull(parts.get(id)).version(),
                                events)));
        return appends.isEmpty() ? null : new Append(appends, context, null);
    }

    /// Who is one person by now, of all who are or were one with somebody of these.
    ///
    /// @param parts takes their accounts, read at one instant
    private List<Person> persons(Handle handle, Set<UUID> touched, Map<UUID, Part> parts) {
        Set<UUID> ids = new LinkedHashSet<>(touched);
        while (!parts.keySet().equals(ids)) {
            for (UUID id : List.copyOf(ids)) {
                ids.addAll(Persons.idsOf(handle, id));
            }
            parts.clear();
            parts.putAll(states.parts(handle, ids));
            for (Part part : List.copyOf(parts.values())) {
                Person person = part.account().person();
                ids.addAll(person == null ? Set.of() : Set.copyOf(person.ids()));
            }
        }
        var persons = new LinkedHashSet<Person>();
        for (UUID id : ids) {
            Set<UUID> all = Persons.idsOf(handle, id);
            persons.add(new Person(survivorOf(handle, all), List.copyOf(all)));
        }
        return List.copyOf(persons);
    }

    /// Who of one person was absorbed by nobody.
    private static UUID survivorOf(Handle handle, Collection<UUID> ids) {
        return handle.createQuery(
                        """
                        select id from unnest(:ids) id
                        where id not in (select absorbed_id from customer_merges) order by id
                        """)
                .bindArray("ids", UUID.class, ids.toArray())
                .mapTo(UUID.class)
                .findFirst()
                .orElseGet(() -> ids.stream().min(UUID::compareTo).orElseThrow());
    }
}
