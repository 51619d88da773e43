package maison.customer.tailoring.measurements;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import maison.customer.identity.profile.CustomerKeys;
import maison.customer.tailoring.MeasurementProblems;
import maison.customer.tailoring.measurement.Taking.BaseVersion;
import maison.platform.http.ProblemException;
import maison.platform.sealing.SubjectKey;
import org.jspecify.annotations.Nullable;

/// Opens stored measurements. Whoever calls it logs the look.
@Singleton
public final class OpenedMeasurements {

    private final VersionRows rows;
    private final CustomerKeys keys;

    OpenedMeasurements(VersionRows rows, CustomerKeys keys) {
        this.rows = rows;
        this.keys = keys;
    }

    /// One version of a customer's set.
    ///
    /// @throws ProblemException 404 for a customer, set or version that is not there, 410 for a
    ///   customer who was erased
    public Measurements of(UUID customer, UUID set, int version) {
        SubjectKey key = keys.of(customer);
        return rows.version(customer, set, version)
                .map(row -> open(key, row))
                .orElseThrow(() -> new ProblemException(MeasurementProblems.unknownSet()));
    }

    /// Opens a row that was read before.
    public Measurements open(SubjectKey key, VersionRow row) {
        return new Measurements(row, Sheet.open(key, row.content()), base(key, row));
    }

    private @Nullable Sheet base(SubjectKey key, VersionRow row) {
        BaseVersion base = row.base();
        if (base == null) {
            return null;
        }
        Optional<VersionRow> found = rows.version(row.customerId(), base.setId(), base.version());
        return Sheet.open(key, found.orElseThrow().content());
    }
}
