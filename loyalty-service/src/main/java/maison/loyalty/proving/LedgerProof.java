package maison.loyalty.proving;

import java.util.HexFormat;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// That an event is under the seal of its day.
///
/// @param leaf the event's place among those of the day, from 0
/// @param leaves how many there are
/// @param path the hashes beside the way from the leaf to the root, from the leaf on
@Schema(name = "LedgerProof")
record LedgerProof(SealedEvent event, long leaf, long leaves, List<String> path, Seal seal) {

    static LedgerProof of(SealedEvent event, long position, Seal seal, List<byte[]> hashes) {
        int leaf = Math.toIntExact(position - seal.firstPosition());
        return new LedgerProof(
                event,
                leaf,
                hashes.size(),
                MerkleTree.path(hashes, leaf).stream().map(HexFormat.of()::formatHex).toList(),
                seal);
    }
}
