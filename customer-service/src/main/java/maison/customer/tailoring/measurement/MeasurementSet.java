package maison.customer.tailoring.measurement;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a decision needs to know of a set.
///
/// @param customerId whose; null before it is begun
/// @param first the first version
public record MeasurementSet(@Nullable UUID customerId, @Nullable Taking first, boolean ended) {

    static MeasurementSet none() {
        return new MeasurementSet(null, null, false);
    }

    boolean isOf(UUID customer) {
        return customer.equals(customerId);
    }

    MeasurementSet ending() {
        return new MeasurementSet(customerId, first, true);
    }
}
