package maison.customer.voice.recoveries;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import maison.platform.sealing.Sealed;
import maison.platform.sealing.Vault;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Reads what [RecoveryProjection] writes.
@Singleton
public final class RecoveryList {

    /// The field that notes are sealed as.
    public static final String NOTE = "recovery-note";

    /// A recovery case. What the client said stands in their feedback, under the same id.
    @Schema(name = "RecoveryCase")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Case(
            @Schema(description = "The same as of the invitation that was answered") UUID caseId,
            UUID customerId,
            @Nullable String storeId,
            @Schema(description = "Who takes care of it") @Nullable String owner,
            Instant due,
            boolean overdue,
            Instant openedAt,
            @Nullable Instant closedAt,
            @Schema(examples = "apologised") @Nullable String outcome,
            @Schema(description = "What was agreed; in the view of one case only")
                    @Nullable String note) {

        @Override
        public String toString() {
            return "Case[%s]".formatted(caseId);
        }
    }

    /// Which cases are asked for.
    ///
    /// @param open only those that are open, or closed
    /// @param after only those that come after this one, by due time and id
    record Question(
            boolean open,
            @Nullable String store,
            @Nullable String owner,
            @Nullable UUID customer,
            @Nullable Place after,
            int limit) {}

    /// A place in the list.
    record Place(Instant due, UUID id) {}

    private final Jdbi jdbi;
    private final Vault vault;

    RecoveryList(Jdbi jdbi, Vault vault) {
        this.jdbi = jdbi;
        this.vault = vault;
    }

    /// One case, with what was agreed.
    Optional<Case> find(UUID caseId, Instant now) {
        return jdbi.withHandle(handle ->
                handle.createQuery("select * from recovery_cases where case_id = :id")
                        .bind("id", caseId)
                        .map((row, _) -> view(row, now, opened(row)))
                        .findOne());
    }

    private @Nullable String opened(ResultSet row) throws SQLException {
        var note = row.getString("note");
        var customer = row.getObject("customer_id", UUID.class);
        var key = note == null ? null : vault.keysOf(List.of(customer)).get(customer);
        return key == null || note == null ? null : key.open(NOTE, new Sealed(note));
    }

    /// Whether somebody still has to make good for a bad answer of this customer.
    public boolean isOpen(UUID customer) {
        return jdbi.withHandle(handle ->
                handle.createQuery(
                                """
                                select exists (select from recovery_cases
                                    where customer_id = any((select person_ids(:customer))::uuid[])
                                      and closed_at is null)
                                """)
                        .bind("customer", customer)
                        .mapTo(Boolean.class)
                        .one());
    }

    /// Cases by their due time.
    List<Case> find(Question asked, Instant now) {
        var after = asked.after();
        return jdbi.withHandle(handle ->
                handle.createQuery(
                                """
                                select * from recovery_cases
                                where (closed_at is null) = :open
                                  and (:store::text is null or store_id = :store)
                                  and (:owner::text is null or owner = :owner)
                                  and (:customer::uuid is null or customer_id = any((select person_ids(:customer::uuid))::uuid[]))
                                  and (:due::timestamptz is null
                                       or (due, case_id) > (:due::timestamptz, :id::uuid))
                                order by due, case_id limit :limit
                                """)
                        .bind("open", asked.open())
                        .bind("store", asked.store())
                        .bind("owner", asked.owner())
                        .bind("customer", asked.customer() == null ? null : "" + asked.customer())
                        .bind("due", after == null ? null : after.due().toString())
                        .bind("id", after == null ? null : after.id().toString())
                        .bind("limit", asked.limit())
                        .map((row, _) -> view(row, now, null))
                        .list());
    }

    private static Case view(ResultSet row, Instant now, @Nullable String note)
            throws SQLException {
        var due = row.getObject("due", OffsetDateTime.class).toInstant();
        var closedAt = row.getObject("closed_at", OffsetDateTime.class);
        return new Case(
                row.getObject("case_id", UUID.class),
                row.getObject("customer_id", UUID.class),
                row.getString("store_id"),
                row.getString("owner"),
                due,
                closedAt == null && due.isBefore(now),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                closedAt == null ? null : closedAt.toInstant(),
                row.getString("outcome"),
                note);
    }
}
