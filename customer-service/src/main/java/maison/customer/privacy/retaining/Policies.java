package maison.customer.privacy.retaining;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.inject.Singleton;
import java.util.List;
import maison.customer.privacy.retention.RetentionPolicy.Version;
import maison.platform.eventstore.EventJson;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Reads the rows that [PolicyProjection] writes.
@Singleton
final class Policies {

    /// A policy as it is.
    ///
    /// @param version for the `ETag`
    @Schema(name = "RetentionPolicy")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PolicyView(
            String policyId,
            int version,
            Version latest,
            @Schema(description = "By which customers are erased; absent if by none")
                    @Nullable Version inForce) {}

    private final Jdbi jdbi;

    Policies(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// All of them, by their ids.
    List<PolicyView> all() {
        return jdbi.withHandle(handle ->
                handle.createQuery("select * from retention_policies order by policy_id")
                        .map((row, _) ->
                                new PolicyView(
                                        row.getString("policy_id"),
                                        row.getInt("version"),
                                        EventJson.read(row.getString("latest"), Version.class),
                                        inForce(row.getString("in_force"))))
                        .list());
    }

    private static @Nullable Version inForce(@Nullable String json) {
        return json == null ? null : EventJson.read(json, Version.class);
    }
}
