package maison.customer.privacy.outliers;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import maison.customer.privacy.outliers.Outliers.Reader;
import maison.customer.privacy.outliers.Outliers.Scored;
import maison.platform.http.ProblemException;
import maison.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Shows the privacy officer which members of staff looked at far more customers than their peers.
@Path("/v1/read-outliers")
@RolesAllowed({Roles.PRIVACY_OFFICER, Roles.ADMIN})
@RunOnVirtualThread
@Tag(name = "Privacy")
class OutliersResource {

    /// The report of a month.
    @Schema(name = "ReadOutliers")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ReportView(
            @Schema(examples = "2026-10") String month,
            @Schema(
                            enumeration = {
                                "median-absolute-deviation",
                                "mean-absolute-deviation",
                                "none"
                            },
                            description = "none: fewer than five readers, or all alike")
                    String measure,
            @Schema(description = "Customers per reader") @Nullable BigDecimal median,
            @Nullable BigDecimal spread,
            @Schema(description = "A score from here on is an outlier") BigDecimal threshold,
            @Schema(description = "Farthest out first") List<Scored> readers) {}

    private final Jdbi jdbi;
    private final Clock clock;

    OutliersResource(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "reportReadOutliers",
            summary = "Who looked at far more customers than their peers in a month",
            description =
                    "Counts, for each member of staff, the different customers of whom something was"
                            + " shown in the month (UTC), and gives the modified z-score by median"
                            + " absolute deviation (Iglewicz and Hoaglin 1993). An outlier is a reason"
                            + " to ask, not a proof.")
    @APIResponse(responseCode = "200", description = "Everybody who looked, with their score")
    public ReportView report(
            @Parameter(description = "The last one that is over, if not said", example = "2026-10")
                    @QueryParam("month")
                    @Nullable String asked) {
        var month = month(asked);
        var report = Outliers.of(readers(month));
        return new ReportView(
                month.toString(),
                report.measure(),
                report.median(),
                report.spread(),
                Outliers.THRESHOLD,
                report.readers());
    }

    private YearMonth month(@Nullable String asked) {
        try {
            return asked == null
                    ? YearMonth.now(clock.withZone(ZoneOffset.UTC)).minusMonths(1)
                    : YearMonth.parse(asked);
        } catch (DateTimeException _) {
            throw ProblemException.invalid("month", "must be a month such as 2026-10");
        }
    }

    private List<Reader> readers(YearMonth month) {
        return jdbi.withHandle(handle ->
                handle.createQuery(
                                """
                                select actor_id, count(distinct subject_id), count(*)
                                from read_log
                                where read_at >= :from::timestamptz and read_at < :to::timestamptz
                                  and actor_kind = 'STAFF' and outcome in ('shown', 'released')
                                group by actor_id order by actor_id
                                """)
                        .bind("from", month.atDay(1) + "T00:00:00Z")
                        .bind("to", month.plusMonths(1).atDay(1) + "T00:00:00Z")
                        .map((row, _) ->
                                new Reader(row.getString(1), row.getLong(2), row.getLong(3)))
                        .list());
    }
}
