package maison.analytics.ranking;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import maison.analytics.scoring.Scores;
import maison.analytics.scoring.Scorings;
import maison.platform.http.ProblemException;
import maison.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// The scores over everybody.
@Path("/v1/rfm")
@RolesAllowed({Roles.ANALYST, Roles.MANAGER, Roles.MARKETER, Roles.ADMIN, Roles.ASSOCIATE})
@RunOnVirtualThread
@Tag(name = "RFM")
class RfmResource {

    private final Jdbi jdbi;

    @Inject
    RfmResource(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @GET
    @Operation(
            operationId = "getRfm",
            summary = "How customers are spread over recency, frequency and monetary scores",
            description =
                    "A customer scores s when at least (s-1) fifths of the customers lie strictly"
                            + " below; equal customers score the same. Monetary scores are within a"
                            + " main currency.")
    @APIResponse(responseCode = "200", description = "Bounds and occupied combinations")
    @APIResponse(responseCode = "404", description = "Nobody was scored yet")
    public RfmView get() {
        return jdbi.inTransaction(handle ->
                Scorings.current(handle)
                        .map(scoring -> RfmView.of(scoring, cells(handle)))
                        .orElseThrow(() -> ProblemException.notFound("scoring yet")));
    }

    private static List<RfmView.Cell> cells(Handle handle) {
        return handle.createQuery(
                        """
                        select recency, frequency, monetary, count(*) as customers
                        from assessments group by 1, 2, 3 order by 1, 2, 3
                        """)
                .map((row, _) ->
                        new RfmView.Cell(
                                new Scores(row.getInt(1), row.getInt(2), row.getInt(3)),
                                row.getLong(4)))
                .list();
    }
}
