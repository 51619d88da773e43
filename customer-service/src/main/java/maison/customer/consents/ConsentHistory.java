package maison.customer.consents;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import maison.customer.consent.Channel;
import maison.customer.consent.Purpose;
import org.jdbi.v3.core.Jdbi;

/// Reads the table that [ConsentProjection] fills.
@Singleton
public final class ConsentHistory {

    private final Jdbi jdbi;

    ConsentHistory(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// Everything that a customer had said by then, the latest first.
    public List<ConsentWord> until(UUID customer, Instant at) {
        return jdbi.withHandle(handle ->
                handle.createQuery(
                                """
                                select * from consents
                                where customer_id = :customer and at <= :at
                                order by at desc, position desc
                                """)
                        .bind("customer", customer)
                        .bind("at", at)
                        .map((row, _) -> word(row))
                        .list());
    }

    /// The word that is in effect at a moment; empty if the customer had said nothing by then.
    public Optional<ConsentWord> inEffect(
            UUID customer, Purpose purpose, Channel channel, Instant at) {
        return until(customer, at).stream()
                .filter(word -> word.purpose().equals(purpose) && word.channel() == channel)
                .findFirst();
    }

    private static ConsentWord word(ResultSet row) throws SQLException {
        return new ConsentWord(
                row.getObject("event_id", UUID.class),
                Purpose.of(row.getString("purpose")),
                Channel.valueOf(row.getString("channel").toUpperCase(Locale.ROOT)),
                row.getBoolean("granted"),
                row.getString("text_version"),
                row.getString("locale"),
                row.getString("mechanism"),
                row.getString("source"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("text_sha256"),
                row.getObject("request_id", UUID.class));
    }
}
