package maison.loyalty;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import maison.loyalty.account.Account;
import maison.loyalty.account.LoyaltyEvent;
import maison.loyalty.programme.Programme;
import maison.platform.eventstore.EventStore;
import maison.platform.eventstore.RecentStates;
import maison.platform.eventstore.RecentStates.Known;
import maison.platform.eventstore.RecordedEvent;
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
/// Only committed states are kept. A state that another replica has moved past is found by the
/// version check of the append, and read again. The bound is a share of the heap: a cache that
/// fills it would cost more in garbage collection than it saves in reading.
@Singleton
public final class AccountStates implements RecentStates<Account> {

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
        return jdbi.withHandle(handle -> {
            int version =
                    handle.createQuery(
                                    "select coalesce(max(version), 0) from events"
                                            + " where stream_id = :customer")
                            .bind("customer", customer)
                            .mapTo(Integer.class)
                            .one();
            if (version == 0) {
                return accounts.unopened().state();
            }
            Known<Account> known = recent(customer);
            if (known != null && known.version() >= version && !known.state().isBrief()) {
                return known.state();
            }
            Map<UUID, Known<Account>> read = read(handle, List.of(customer));
            keep(read);
            return read.getOrDefault(customer, accounts.unopened()).state();
        });
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
        Map<UUID, List<RecordedEvent<?>>> streams = store.readStreams(handle, customers);
        var read = new HashMap<UUID, Known<Account>>();
        for (UUID customer : customers) {
            List<RecordedEvent<LoyaltyEvent>> events =
                    streams.getOrDefault(customer, List.of()).stream()
                            .map(LoyaltyAccounts::typed)
                            .toList();
            read.put(
                    customer,
                    events.isEmpty()
                            ? accounts.unopened()
                            : new Known<>(
                                    accounts.replay(events),
                                    events.getLast().envelope().version()));
        }
        return read;
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
