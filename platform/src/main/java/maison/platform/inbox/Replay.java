package maison.platform.inbox;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import maison.platform.eventstore.Locks;
import maison.platform.http.Problem;
import maison.platform.http.ProblemException;
import org.jdbi.v3.core.Jdbi;

/// Handles parked records again, in the order of their key.
@Singleton
public final class Replay {

    private final Jdbi jdbi;
    private final InboxBatch batches;

    Replay(Jdbi jdbi, InboxBatch batches) {
        this.jdbi = jdbi;
        this.batches = batches;
    }

    /// Parked records after an id, oldest first.
    public List<Parking.Parked> list(long after, int limit) {
        return jdbi.withHandle(handle -> Parking.list(handle, after, limit));
    }

    /// Handles every parked record of the key that record `id` has, each in its own transaction.
    ///
    /// @return how many took effect; empty if there is no such record
    /// @throws ProblemException 409 if one fails again; those before it have taken effect
    public Optional<Integer> replay(long id) {
        int handled = 0;
        long asked = id;
        while (true) {
            long record = asked;
            Optional<Parking.Parked> next =
                    jdbi.withHandle(handle -> Parking.firstOfSameKey(handle, record));
            if (next.isEmpty()) {
                return handled == 0 ? Optional.empty() : Optional.of(handled);
            }
            Parking.Parked parked = next.get();
            asked = replayOne(parked).orElse(parked.id());
            handled++;
        }
    }

    // Exclusive, so that no later record of the key slips past or is left behind.
    private Optional<Long> replayOne(Parking.Parked parked) {
        try {
            return jdbi.inTransaction(handle -> {
                handle.execute("select pg_advisory_xact_lock(?)", Locks.INBOX);
                batches.handle(handle, List.of(parked.message()));
                Parking.remove(handle, parked.id());
                return Parking.nextOfKey(handle, parked);
            });
        } catch (RuntimeException failure) {
            if (PassingTrouble.in(failure)) {
                throw failure;
            }
            jdbi.useHandle(handle -> Parking.failAgain(handle, parked.id(), failure));
            throw new ProblemException(
                    Problem.of(
                            409,
                            "record-fails-again",
                            "Record fails again",
                            "Parked record %d cannot be handled: %s"
                                    .formatted(parked.id(), failure.getClass().getSimpleName())));
        }
    }
}
