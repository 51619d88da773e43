package maison.purchase.aftercare.belongings;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import maison.purchase.aftercare.belonging.Belonging.Filed;
import maison.purchase.aftercare.belonging.BelongingEvent.PieceRegistered;
import maison.purchase.aftercare.belonging.Origin;
import maison.purchase.sales.sale.Quantity;
import org.jspecify.annotations.Nullable;

/// A piece by all that the house knows of it.
///
/// @param ownerId whose it is now; null for nobody's: it came back, or is a gift of somebody
///   unknown that is not revealed yet
/// @param origin by which sale it left the house; null for one bought elsewhere
/// @param description absent for one bought elsewhere: it is sealed
/// @param quantity what is left of it; null for nothing
/// @param given whether somebody gave it away since it was bought
/// @param tradedIn whether the house took it in for credit; then it is nobody's
public record Piece(
        UUID id,
        @Nullable UUID ownerId,
        @Nullable Origin origin,
        String storeId,
        Instant acquiredAt,
        @Nullable String sku,
        @Nullable String description,
        @Nullable String category,
        @Nullable String brand,
        @Nullable Quantity quantity,
        boolean given,
        boolean tradedIn) {

    private static final Quantity ONE = new Quantity(BigDecimal.ONE);

    /// A piece that was bought elsewhere.
    static Piece of(UUID id, PieceRegistered registered, Filed file) {
        boolean tradedIn = file.isTradedIn();
        UUID owner = file.givenTo().orElse(registered.ownerId());
        return new Piece(
                id,
                tradedIn ? null : owner,
                null,
                registered.storeId(),
                timeOf(registered),
                registered.sku(),
                null,
                registered.category(),
                registered.brand(),
                tradedIn ? null : ONE,
                file.givenTo().isPresent(),
                tradedIn);
    }

    /// When its owner came by it, or told us of it.
    static Instant timeOf(PieceRegistered registered) {
        LocalDate day = registered.acquiredOn();
        return day == null ? registered.occurredAt() : day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
