package maison.customer.permission.consents;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import maison.customer.SqlArray;
import maison.customer.identity.joined.Join;
import maison.customer.identity.joined.JoinedWords;
import maison.customer.identity.joined.Said;
import maison.customer.identity.profile.Profiles;
import maison.customer.permission.consent.Channel;
import maison.customer.permission.consent.ConsentKey;
import maison.customer.permission.consent.Purpose;
import org.jdbi.v3.core.Jdbi;

/// Reads the table that [ConsentProjection] fills.
@Singleton
public final class ConsentHistory {

    private final Jdbi jdbi;
    private final Profiles profiles;

    ConsentHistory(Jdbi jdbi, Profiles profiles) {
        this.jdbi = jdbi;
        this.profiles = profiles;
    }

    /// Everything that a customer had said by then, the latest first, with every id that was theirs
    /// by then.
    public List<ConsentWord> until(UUID customer, Instant at) {
        return said(customer, joins(customer, at), at).stream().map(Said::word).toList();
    }

    /// The words in effect at a moment, the latest first; see [JoinedWords] for somebody known
    /// under several ids.
    public List<ConsentWord> current(UUID customer, Instant at) {
        var joins = joins(customer, at);
        var said = said(customer, joins, at).reversed();
        return JoinedWords.of(customer, said, joins, ConsentHistory::stricter).values().stream()
                .sorted(Comparator.comparing(ConsentWord::at).reversed())
                .toList();
    }

    private static ConsentWord stricter(ConsentWord one, ConsentWord other) {
        if (one.granted() != other.granted()) {
            return one.granted() ? other : one;
        }
        return other.at().isAfter(one.at()) ? other : one;
    }

    private List<Join> joins(UUID customer, Instant at) {
        return JoinedWords.until(profiles.joinsOf(customer), at);
    }

    private List<Said<ConsentKey, ConsentWord>> said(UUID customer, List<Join> joins, Instant at) {
        return jdbi.withHandle(handle ->
                handle.createQuery(
                                """
                                select * from consents
                                where customer_id = any(:ids) and at <= :at
                                order by at desc, position desc
                                """)
                        .bind(
                                "ids",
                                SqlArray.of(handle, "uuid", JoinedWords.idsOf(customer, joins)))
                        .bind("at", at)
                        .map((row, _) -> said(row))
                        .list());
    }

    private static Said<ConsentKey, ConsentWord> said(ResultSet row) throws SQLException {
        var word = word(row);
        return new Said<>(
                row.getObject("customer_id", UUID.class),
                new ConsentKey(word.purpose(), word.channel()),
                word,
                word.at());
    }

    /// The word that is in effect at a moment; empty if the customer had said nothing by then.
    public Optional<ConsentWord> inEffect(
            UUID customer, Purpose purpose, Channel channel, Instant at) {
        return current(customer, at).stream()
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
