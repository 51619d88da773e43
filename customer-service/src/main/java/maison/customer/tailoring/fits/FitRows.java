package maison.customer.tailoring.fits;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import maison.platform.sealing.Sealed;
import org.jdbi.v3.core.Jdbi;

/// Reads the tables that [FitProjection] fills.
@Singleton
final class FitRows {

    record PieceRow(UUID orderId, String piece, Instant pinnedAt) {}

    /// @param template that the piece's measurements were taken by: what was made
    record FindingRow(
            UUID orderId,
            String piece,
            UUID setId,
            int version,
            String template,
            Sealed finding,
            Instant foundAt) {}

    private final Jdbi jdbi;

    FitRows(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// What was made from a version, the oldest first.
    List<PieceRow> madeFrom(UUID customer, UUID set, int version) {
        return jdbi.withHandle(handle ->
                handle.createQuery(
                                """
                                select order_id, piece, pinned_at from made_pieces
                                where customer_id = any((select person_ids(:customer))::uuid[]) and set_id = :set
                                  and version = :version
                                order by pinned_at, order_id, piece
                                """)
                        .bind("customer", customer)
                        .bind("set", set)
                        .bind("version", version)
                        .map((row, _) ->
                                new PieceRow(
                                        row.getObject(1, UUID.class),
                                        row.getString(2),
                                        instant(row, "pinned_at")))
                        .list());
    }

    /// What altering taught, of things made by a template, the newest first.
    List<FindingRow> findings(UUID customer, String template) {
        return jdbi.withHandle(handle ->
                handle.createQuery(
                                """
                                select f.*, p.set_id, p.version, v.template
                                from alteration_findings f
                                join made_pieces p using (customer_id, order_id, piece)
                                join measurement_versions v using (set_id, version)
                                where f.customer_id = any((select person_ids(:customer))::uuid[]) and v.template = :template
                                order by f.found_at desc, f.finding_id
                                """)
                        .bind("customer", customer)
                        .bind("template", template)
                        .map((row, _) ->
                                new FindingRow(
                                        row.getObject("order_id", UUID.class),
                                        row.getString("piece"),
                                        row.getObject("set_id", UUID.class),
                                        row.getInt("version"),
                                        row.getString("template"),
                                        new Sealed(row.getString("finding")),
                                        instant(row, "found_at")))
                        .list());
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
