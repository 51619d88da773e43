package maison.loyalty.proving;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import maison.platform.eventstore.Envelope;
import maison.platform.eventstore.EventStore;
import maison.platform.eventstore.HashChain;
import maison.platform.eventstore.RecordedEvent;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Computes seals anew from what the events say, not from the hashes beside them.
@Singleton
class SealCheck {

    private static final int BATCH = 5_000;
    private static final int BROKEN_MAX = 100;

    private final EventStore store;
    private final Seals seals;

    SealCheck(EventStore store, Seals seals) {
        this.store = store;
        this.seals = seals;
    }

    /// What a check found.
    ///
    /// @param intact whether the day's events are those that were sealed
    /// @param broken positions of events that do not have the hash beside them; at most 100. None
    ///   is named where somebody computed the hashes anew too
    @Schema(name = "LedgerSealCheck")
    record Found(LocalDate day, long events, boolean intact, String root, List<Long> broken) {
        Found {
            broken = List.copyOf(broken);
        }
    }

    Found check(Seal seal) {
        var root = new MerkleTree.Root();
        var broken = new ArrayList<Long>();
        long position = seal.firstPosition() - 1;
        while (position < seal.lastPosition()) {
            int wanted = (int) Math.min(BATCH, seal.lastPosition() - position);
            List<RecordedEvent<?>> events = store.readAfter(position, wanted);
            if (events.isEmpty()) {
                break;
            }
            for (RecordedEvent<?> each : events) {
                add(each.envelope(), root, broken);
            }
            position = events.getLast().envelope().position();
        }
        byte[] hash = root.hash();
        Seal before = seals.of(seal.day().minusDays(1));
        Seal again = Seal.of(seal.day(), seal.firstPosition(), seal.lastPosition(), hash, before);
        boolean intact = Objects.equals(again, seal) && broken.isEmpty();
        return new Found(seal.day(), root.leaves(), intact, HexFormat.of().formatHex(hash), broken);
    }

    private static void add(Envelope event, MerkleTree.Root root, List<Long> broken) {
        String hash = HashChain.hashOf(event);
        root.add(HexFormat.of().parseHex(hash));
        if (!hash.equals(event.hash()) && broken.size() < BROKEN_MAX) {
            broken.add(event.position());
        }
    }
}
