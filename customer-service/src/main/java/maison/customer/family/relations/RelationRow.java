package maison.customer.family.relations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import maison.customer.family.RelationRecords;
import maison.platform.sealing.Sealed;
import org.jspecify.annotations.Nullable;

/// A relation as it is stored.
record RelationRow(
        UUID customerId,
        UUID relationId,
        int version,
        @Nullable UUID otherId,
        Sealed words,
        Instant since) {

    static RelationRow read(ResultSet row) throws SQLException {
        return new RelationRow(
                row.getObject("customer_id", UUID.class),
                row.getObject("relation_id", UUID.class),
                row.getInt("version"),
                row.getObject("other_id", UUID.class),
                new Sealed(row.getString("words")),
                row.getObject("since", OffsetDateTime.class).toInstant());
    }

    /// Whose key seals the words beside the customer's.
    UUID otherKey() {
        return otherId == null ? RelationRecords.streamOf(customerId, relationId) : otherId;
    }
}
