package maison.loyalty;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import maison.loyalty.account.Account;
import maison.loyalty.account.Joint;
import maison.loyalty.account.Joint.Part;
import maison.loyalty.account.LoyaltyEvent;
import maison.loyalty.account.Person;
import maison.loyalty.programme.Programme;
import maison.platform.eventstore.Append;
import maison.platform.eventstore.EventStore;
import maison.platform.eventstore.Loaded;
import maison.platform.eventstore.RecentStates;
import maison.platform.eventstore.RecentStates.Known;
import maison.platform.eventstore.RecordedEvent;
import maison.platform.eventstore.Spread;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Accounts in memory, so that neither the stream nor a till's next command need read back what was
/// written a moment ago.
///
/// What the stream decided on is kept in outline: the next sale needs no more, and five times as
/// many fit. A decision that needs more reads the account. What a till decided on is kept whole: a
/// quote, a hold and its commit follow each other.
///
/// The account of somebody with several ids is put together each time: most have one.
///
/// Only committed states are kept. A state that another replica has moved past is found by the
/// version check of the append, and read again. The bound is a share of the heap: a cache that
/// fills it would cost more in garbage collection than it saves in reading.
@Singleton
public final class AccountStates implements RecentStates<Account>, Spread<Account, LoyaltyEvent> {

    // The map's entry, the key and the account around its facts, as a heap histogram shows them.
    private static final long ENTRY_BYTES = 300;

    private final LoyaltyAccounts accounts;
    private final EventStore store;
    private final Jdbi jdbi;
    private final Programmes programmes;
    private final long bytesMax;
    private final LinkedHashMap<UUID, Known<Account>> recent =
            new LinkedHashMap<>(1024, 0.75f, true);
    private long bytes;

    @Inject
    AccountStates(
            LoyaltyAccounts accounts,
            EventStore store,
            Jdbi jdbi,
            Programmes programmes,
            @ConfigProperty(name = "maison.loyalty.cache-share-of-heap") double share) {
        this.accounts = accounts;
        this.store = store;
        this.jdbi = jdbi;
        this.programmes = programmes;
        this.bytesMax = (long) (Runtime.getRuntime().maxMemory() * share);
    }

    /// The account of a customer as it is now. One that has not moved on since it was last read is
    /// not read again: a till asks at every change of a basket.
    public Account current(UUID customer) {
        int version =
                jdbi.withHandle(handle ->
                        handle.createQuery(
                                        "select coalesce(max(version), 0) from events"
                                                + " where stream_id = :customer")
                                .bind("customer", customer)
                                .mapTo(Integer.class)
                                .one());
        return current(customer, version);
    }

    /// The same for who has just asked the log how far it is.
    ///
    /// @param version of the last event that is stored of it; 0 for none
    public Account current(UUID customer, int version) {
        if (version == 0) {
            return accounts.unopened().state();
        }
        Known<Account> known = recent(customer);
        if (known != null && known.version() >= version && !known.state().isBrief()) {
            return known.state();
        }
        Map<UUID, Known<Account>> read = jdbi.withHandle(handle -> read(handle, List.of(customer)));
        keep(read);
        return read.getOrDefault(customer, accounts.unopened()).state();
    }

    @Override
    public @Nullable Known<Account> recall(UUID customer) {
        Known<Account> known = recent(customer);
        return known == null || known.state().isBrief() ? null : known;
    }

    @Override
    public void keep(UUID customer, Known<Account> known) {
        keep(Map.of(customer, known));
    }

    private @Nullable Known<Account> recent(UUID customer) {
        return recent(customer, programmes.current());
    }

    /// Nothing of what was derived before the programme changed.
    private synchronized @Nullable Known<Account> recent(UUID customer, Programme programme) {
        Known<Account> known = recent.get(customer);
        return known == null || !known.state().isBy(programme) ? null : known;
    }

    /// The accounts of these customers; those not in memory are read with one query.
    public Map<UUID, Known<Account>> load(Handle handle, Collection<UUID> customers) {
        var found = new HashMap<UUID, Known<Account>>();
        var missing = new ArrayList<UUID>();
        Programme programme = programmes.current();
        synchronized (this) {
            for (UUID customer : customers) {
                Known<Account> known = recent(customer, programme);
                if (known == null) {
                    missing.add(customer);
                } else {
                    found.put(customer, known);
                }
            }
        }
        if (!missing.isEmpty()) {
            found.putAll(read(handle, missing));
        }
        return found;
    }

    /// The accounts of these customers as they are in the log.
    public Map<UUID, Known<Account>> read(Handle handle, Collection<UUID> customers) {
        var read = new HashMap<UUID, Known<Account>>();
        events(handle, customers)
                .forEach((customer, events) -> {
                    Part own = accounts.part(events);
                    Person person = own.account().person();
                    Account account =
                            person == null || !person.hasSeveral()
                                    ? own.account()
                                    : together(handle, customer, person);
                    read.put(
                            customer,
                            events.isEmpty()
                                    ? accounts.unopened()
                                    : new Known<>(account, versionOf(account, customer, own)));
                });
        return read;
    }

    private static int versionOf(Account account, UUID customer, Part own) {
        Joint joint = account.joint();
        return joint == null ? own.version() : joint.versionOf(customer);
    }

    /// The own accounts of these customers, with one query: as all of them were at one instant.
    public Map<UUID, Part> parts(Handle handle, Collection<UUID> customers) {
        Map<UUID, Part> parts = new HashMap<>();
        events(handle, customers).forEach((id, events) -> parts.put(id, accounts.part(events)));
        return parts;
    }

    private Map<UUID, List<RecordedEvent<LoyaltyEvent>>> events(
            Handle handle, Collection<UUID> customers) {
        Map<UUID, List<RecordedEvent<?>>> streams = store.readStreams(handle, customers);
        Map<UUID, List<RecordedEvent<LoyaltyEvent>>> events = new HashMap<>();
        for (UUID customer : customers) {
            events.put(
                    customer,
                    streams.getOrDefault(customer, List.of()).stream()
                            .map(LoyaltyAccounts::typed)
                            .toList());
        }
        return events;
    }

    /// Reads all ids with one query; again if they changed since it was read who they are.
    private Account together(Handle handle, UUID customer, Person first) {
        Person person = first;
        while (true) {
            Map<UUID, List<RecordedEvent<LoyaltyEvent>>> streams = events(handle, person.ids());
            Account own =
                    accounts.replay(Objects.requireNonNull(streams.get(customer), "not read"));
            Person now = own.person();
            if (now == null || !now.hasSeveral()) {
                return own;
            }
            if (now.equals(person)) {
                return accounts.together(customer, person, streams);
            }
            person = now;
        }
    }

    @Override
    public Loaded<Account, LoyaltyEvent> whole(UUID id, Loaded<Account, LoyaltyEvent> own) {
        Person person = own.state().person();
        if (person == null || !person.hasSeveral()) {
            return own;
        }
        Account account = jdbi.withHandle(handle -> together(handle, id, person));
        Joint joint = account.joint();
        // Separated meanwhile: what is decided on this loses the race.
        return joint == null ? own : new Loaded<>(account, joint.versionOf(id), own.events());
    }

    @Override
    public List<Append.Part> parts(
            UUID id, int onVersion, Account after, List<LoyaltyEvent> events) {
        return LoyaltyAccounts.parts(id, onVersion, after, events);
    }

    /// Keeps the outlines of these states once the transaction has committed.
    public void keepAfterCommit(Handle handle, Map<UUID, Known<Account>> states) {
        var brief = new HashMap<UUID, Known<Account>>();
        states.forEach((customer, known) -> {
            if (known.version() > 0) {
                brief.put(customer, new Known<>(known.state().brief(), known.version()));
            }
        });
        handle.afterCommit(() -> keep(brief));
    }

    private synchronized void keep(Map<UUID, Known<Account>> states) {
        states.forEach((customer, known) -> {
            if (known.state().joint() != null) {
                Known<Account> alone = recent.remove(customer);
                bytes -= alone == null ? 0 : weight(alone);
                return;
            }
            Known<Account> before = recent.get(customer);
            // Who read shortly before a commit may come to keep it after the one who committed.
            if (before == null || before.version() <= known.version()) {
                recent.put(customer, known);
                bytes += weight(known) - (before == null ? 0 : weight(before));
            }
        });
        var eldest = recent.entrySet().iterator();
        while (bytes > bytesMax && eldest.hasNext()) {
            bytes -= weight(eldest.next().getValue());
            eldest.remove();
        }
    }

    private static long weight(Known<Account> known) {
        return ENTRY_BYTES + known.state().weight();
    }
}
