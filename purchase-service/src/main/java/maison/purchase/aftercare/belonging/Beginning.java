package maison.purchase.aftercare.belonging;

import java.util.UUID;

/// The first half of an id: a sale, its pieces and the warranties that come with them share it. So
/// the sale of a piece is found among the few, mostly one, that begin as the piece does.
public final class Beginning {

    private Beginning() {}

    /// The least id that begins so; it stands for the beginning itself.
    public static UUID first(UUID id) {
        return new UUID(id.getMostSignificantBits(), 0);
    }

    /// The greatest id that begins so, in the order of PostgreSQL.
    public static UUID last(UUID id) {
        return new UUID(id.getMostSignificantBits(), -1);
    }
}
