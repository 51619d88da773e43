package maison.purchase.aftercare.belonging;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// The line of a sale by which a piece left the house.
public record Origin(UUID saleId, String lineId) {

    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final long VARIANT_MASK = 0x3FFF_FFFF_FFFF_FFFFL;

    /// The piece's id. It begins as the sale's does, so pieces of one time lie together in an index
    /// as their sales do.
    public UUID pieceId() {
        byte[] name =
                ByteBuffer.allocate(Long.BYTES + lineId.getBytes(StandardCharsets.UTF_8).length)
                        .putLong(saleId.getLeastSignificantBits())
                        .put(lineId.getBytes(StandardCharsets.UTF_8))
                        .array();
        long hash = UUID.nameUUIDFromBytes(name).getLeastSignificantBits();
        return new UUID(saleId.getMostSignificantBits(), (hash & VARIANT_MASK) | VARIANT);
    }
}
