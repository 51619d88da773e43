package maison.customer.voice.feedbacks;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import maison.customer.Times;
import maison.customer.voice.feedbacks.Results.By;
import maison.customer.voice.feedbacks.Results.Result;
import maison.customer.voice.surveys.SurveyBook;
import maison.platform.http.ProblemException;
import maison.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Shows what clients answered, all together and by store, associate or month.
@Path("/v1/surveys/{survey}/results")
@RolesAllowed({Roles.MANAGER, Roles.MARKETER, Roles.ANALYST, Roles.ADMIN})
@RunOnVirtualThread
@Tag(name = "Feedback")
class ResultsResource {

    @Schema(name = "SurveyResults")
    record Items(
            @Schema(description = "Groups with fewer answers are not shown") int least,
            List<Result> items) {}

    private final Results results;
    private final SurveyBook surveys;

    ResultsResource(Results results, SurveyBook surveys) {
        this.results = results;
        this.surveys = surveys;
    }

    @GET
    @Operation(
            operationId = "readSurveyResults",
            summary = "Averages and net promoter scores, with counts",
            description = "Groups of fewer than five answers are named and not shown.")
    @APIResponse(responseCode = "200", description = "One line for each group and question")
    @APIResponse(responseCode = "404", description = "There is no such survey")
    public Items read(
            @PathParam("survey") String survey,
            @Parameter(schema = @Schema(enumeration = {"all", "store", "associate", "month"}))
                    @QueryParam("by")
                    @DefaultValue("all")
                    String by,
            @Parameter(schema = @Schema(format = "date-time")) @QueryParam("from")
                    @Nullable String from,
            @Parameter(schema = @Schema(format = "date-time")) @QueryParam("to")
                    @Nullable String to) {
        var sent = surveys.latest(survey).orElseThrow(() -> ProblemException.notFound("survey"));
        var grouping = By.of(by);
        if (grouping == null) {
            throw ProblemException.invalid("by", "must be all, store, associate or month");
        }
        return new Items(
                Results.LEAST,
                results.of(
                        survey,
                        sent.questionnaire().questions(),
                        grouping,
                        Times.read("from", from),
                        Times.read("to", to)));
    }
}
