package maison.customer.clienteling.alerts;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import maison.customer.identity.profile.CustomerKeys;
import maison.platform.sealing.Sealed;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Reads and opens the rows that [AlertProjection] writes.
@Singleton
public final class AlertList {

    /// An alert that holds, in the clear.
    @Schema(name = "Alert")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Alert(
            UUID alertId,
            AlertWords.Kind kind,
            @Schema(examples = "Nickel: no white gold below 18k") String text,
            @Schema(examples = "2024-05-01") @Nullable LocalDate since) {

        @Override
        public String toString() {
            return "Alert[…]";
        }
    }

    private record Row(UUID alertId, Sealed words) {}

    private final Jdbi jdbi;
    private final CustomerKeys keys;

    AlertList(Jdbi jdbi, CustomerKeys keys) {
        this.jdbi = jdbi;
        this.keys = keys;
    }

    /// What staff must know of a customer, allergies first; nothing of an erased one.
    public List<Alert> of(UUID customer) {
        // Few were ever merged, and only their ids are gathered.
        List<Row> rows =
                jdbi.withHandle(handle ->
                        handle.createQuery(
                                        """
                                        select alert_id, words from alerts
                                        where customer_id = any((select case
                                            when exists (select from profiles
                                                    where customer_id = :customer
                                                      and merged_into is not null)
                                                or exists (select from profiles
                                                    where merged_into = :customer)
                                            then person_ids(:customer)
                                            else array[:customer::uuid] end)::uuid[])
                                        order by noted_at, alert_id
                                        """)
                                .bind("customer", customer)
                                .map((row, _) ->
                                        new Row(
                                                row.getObject(1, UUID.class),
                                                new Sealed(row.getString(2))))
                                .list());
        if (rows.isEmpty()) {
            return List.of();
        }
        var key = keys.opening(customer).orElse(null);
        return key == null
                ? List.of()
                : rows.stream()
                        .map(row -> alert(row.alertId(), AlertWords.open(key, row.words())))
                        .sorted(Comparator.comparing(Alert::kind))
                        .toList();
    }

    private static Alert alert(UUID id, AlertWords words) {
        return new Alert(id, words.kind(), words.text(), words.since());
    }
}
