package maison.analytics.modelling;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import maison.platform.eventstore.EventJson;
import org.jdbi.v3.core.Handle;

/// The table of model versions.
public final class ModelVersions {

    private ModelVersions() {}

    public static ModelVersion add(
            Handle handle, UUID fit, ModelVersion.Window window, ModelVersion.Fits fits) {
        return handle.createQuery(
                        """
                        insert into models (fit_id, first_day, as_of, customers, repeat_customers,
                                            fits)
                        values (:fit, :from, :to, :customers, :repeat, :fits::jsonb) returning *
                        """)
                .bind("fit", fit)
                .bind("from", window.from())
                .bind("to", window.to())
                .bind("customers", window.customers())
                .bind("repeat", window.repeatCustomers())
                .bind("fits", EventJson.write(fits))
                .map((row, _) -> read(row))
                .one();
    }

    public static Optional<ModelVersion> current(Handle handle) {
        return before(handle, Integer.MAX_VALUE, 1).stream().findFirst();
    }

    public static Optional<ModelVersion> find(Handle handle, int version) {
        return handle.createQuery("select * from models where version = :version")
                .bind("version", version)
                .map((row, _) -> read(row))
                .findOne();
    }

    public static Optional<ModelVersion> ofFit(Handle handle, UUID fit) {
        return handle.createQuery("select * from models where fit_id = :fit")
                .bind("fit", fit)
                .map((row, _) -> read(row))
                .findOne();
    }

    /// Versions below one, newest first.
    public static List<ModelVersion> before(Handle handle, int version, int limit) {
        return handle.createQuery(
                        """
                        select * from models where version < :version
                        order by version desc limit :limit
                        """)
                .bind("version", version)
                .bind("limit", limit)
                .map((row, _) -> read(row))
                .list();
    }

    private static ModelVersion read(ResultSet row) throws SQLException {
        return new ModelVersion(
                row.getInt("version"),
                row.getObject("fit_id", UUID.class),
                row.getObject("fitted_at", OffsetDateTime.class).toInstant(),
                new ModelVersion.Window(
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("as_of", LocalDate.class),
                        row.getLong("customers"),
                        row.getLong("repeat_customers")),
                fits(row.getString("fits")));
    }

    private static ModelVersion.Fits fits(String json) {
        return EventJson.read(json, ModelVersion.Fits.class);
    }
}
