package maison.purchase.aftercare.belonging;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import maison.platform.sealing.Sealed;
import maison.purchase.sales.sale.Quantity;
import org.jspecify.annotations.Nullable;

/// Everything that can have happened to a piece beside its sale. Stored for good: fields are added,
/// never changed.
public sealed interface BelongingEvent {

    /// Business time, from the till.
    Instant occurredAt();

    /// A client owns a piece that was bought elsewhere.
    ///
    /// @param category such as `rings`
    /// @param acquiredOn when they came by it, if they know
    /// @param details what it is and its numbers, sealed with the owner's key
    record PieceRegistered(
            UUID ownerId,
            String storeId,
            Instant occurredAt,
            String category,
            @Nullable String brand,
            @Nullable String sku,
            @Nullable LocalDate acquiredOn,
            @Nullable Sealed details)
            implements BelongingEvent {

        /// The same with its details.
        public PieceRegistered saying(Sealed sealed) {
            return new PieceRegistered(
                    ownerId, storeId, occurredAt, category, brand, sku, acquiredOn, sealed);
        }
    }

    /// The house opens a file on a piece that it sold: something is to be kept of it.
    record FileOpened(Origin origin, Instant occurredAt) implements BelongingEvent {}

    /// An entry of a file that is open.
    sealed interface Step extends BelongingEvent {

        /// Which entry, where and when.
        Note note();

        @Override
        default Instant occurredAt() {
            return note().occurredAt();
        }
    }

    /// The numbers of the piece were written down; they take the place of those before.
    ///
    /// @param ownerId whose key seals them
    record DetailsWritten(Note note, UUID ownerId, Sealed details) implements Step {}

    /// The piece is now somebody else's.
    ///
    /// @param details the numbers, sealed for the new owner; absent if there are none
    record PieceTransferred(
            Note note, UUID fromId, UUID toId, String reason, @Nullable Sealed details)
            implements Step {

        /// The same with the numbers sealed anew.
        public PieceTransferred saying(@Nullable Sealed sealed) {
            return new PieceTransferred(note, fromId, toId, reason, sealed);
        }
    }

    /// A job was for this piece.
    ///
    /// @param kind what the job was: `repair`, `appraisal`, `special-order` or `custom`
    record JobLinked(Note note, UUID jobId, String kind) implements Step {}

    /// The house took the piece in for credit: it is nobody's any more.
    ///
    /// @param ownerId whose it was
    /// @param quantity all that was left of it
    record PieceTradedIn(Note note, UUID ownerId, UUID tradeInId, Quantity quantity)
            implements Step {}

    /// What the credit had paid for was voided, so the piece is its owner's again.
    record PieceTradeInUndone(Note note, UUID tradeInId) implements Step {}
}
