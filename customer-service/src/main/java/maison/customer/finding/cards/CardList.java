package maison.customer.finding.cards;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import maison.customer.finding.card.CardNumber;
import maison.platform.sealing.Sealed;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Reads the table that [CardProjection] fills.
@Singleton
public final class CardList {

    /// A card as it is stored.
    ///
    /// @param blockedAt since when it stands for nobody; null while it is good
    /// @param reason why it was blocked, see [maison.customer.finding.card.BlockReason]
    public record Card(
            UUID cardId,
            UUID customerId,
            Sealed number,
            Instant issuedAt,
            @Nullable Instant blockedAt,
            @Nullable String reason) {

        /// Whether it stands for its owner.
        public boolean good() {
            return blockedAt == null;
        }
    }

    private final Jdbi jdbi;
    private final CardTokens tokens;

    CardList(Jdbi jdbi, CardTokens tokens) {
        this.jdbi = jdbi;
        this.tokens = tokens;
    }

    /// The card with a number, good or blocked; empty if it was never issued.
    public Optional<Card> find(CardNumber number) {
        return jdbi.withHandle(handle -> find(handle, tokens.of(number)));
    }

    /// The same by its token, over a connection that the caller already holds.
    public static Optional<Card> find(Handle handle, byte[] token) {
        return handle.createQuery("select * from loyalty_cards where token = :token")
                .bind("token", token)
                .map((row, _) -> card(row))
                .findOne();
    }

    /// A customer's cards, the oldest first.
    public List<Card> of(UUID customer) {
        return jdbi.withHandle(handle ->
                handle.createQuery(
                                """
                                select * from loyalty_cards where customer_id = any((select person_ids(:customer))::uuid[])
                                order by issued_at, card_id
                                """)
                        .bind("customer", customer)
                        .map((row, _) -> card(row))
                        .list());
    }

    private static Card card(ResultSet row) throws SQLException {
        OffsetDateTime blocked = row.getObject("blocked_at", OffsetDateTime.class);
        return new Card(
                row.getObject("card_id", UUID.class),
                row.getObject("customer_id", UUID.class),
                new Sealed(row.getString("number")),
                row.getObject("issued_at", OffsetDateTime.class).toInstant(),
                blocked == null ? null : blocked.toInstant(),
                row.getString("reason"));
    }
}
