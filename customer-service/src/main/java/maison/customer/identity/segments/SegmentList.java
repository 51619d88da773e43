package maison.customer.identity.segments;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/// Reads in which segments somebody is.
@Singleton
public final class SegmentList {

    private final Jdbi jdbi;

    SegmentList(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// The segments that were told of a person; they are told of the id that survives merges.
    public List<String> of(UUID survivor) {
        return jdbi.withHandle(handle ->
                handle.createQuery(
                                "select segment from customer_segments"
                                        + " where customer_id = :customer and segment is not null")
                        .bind("customer", survivor)
                        .mapTo(String.class)
                        .list());
    }
}
