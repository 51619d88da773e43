package maison.loyalty.proving;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HexFormat;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What fixes the events of a day for ever, and through the seal before it those of all days
/// before.
///
/// @param day in the programme's zone, by when events were recorded
/// @param firstPosition of the log; one more than the last of the day before
/// @param lastPosition one less than the first if nothing was recorded
/// @param root of the Merkle tree over the events' hashes, in the order of the log
/// @param previous the seal of the day before; 64 zeros for the first
/// @param seal SHA-256 of all of these, see [#of]
@Schema(name = "LedgerSeal")
record Seal(
        LocalDate day,
        long firstPosition,
        long lastPosition,
        String root,
        String previous,
        String seal) {

    static final String NONE = "0".repeat(64);

    private static final byte SEAL = 2;
    private static final HexFormat HEX = HexFormat.of();

    /// Seals a day: SHA-256 of the byte 2, the previous seal, the root, the day as `2026-03-31`,
    /// and both positions as eight bytes, the highest first.
    static Seal of(LocalDate day, long first, long last, byte[] root, @Nullable Seal before) {
        String previous = before == null ? NONE : before.seal();
        byte[] seal =
                MerkleTree.sha256(
                        new byte[] {SEAL},
                        HEX.parseHex(previous),
                        root,
                        day.toString().getBytes(StandardCharsets.US_ASCII),
                        bytes(first),
                        bytes(last));
        return new Seal(day, first, last, HEX.formatHex(root), previous, HEX.formatHex(seal));
    }

    private static byte[] bytes(long number) {
        return ByteBuffer.allocate(Long.BYTES).putLong(number).array();
    }
}
