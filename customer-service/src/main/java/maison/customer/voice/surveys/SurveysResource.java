package maison.customer.voice.surveys;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import maison.platform.http.ETags;
import maison.platform.http.ProblemException;
import maison.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Shows the surveys that there are.
@Path("/v1/surveys")
@RolesAllowed({Roles.ASSOCIATE, Roles.MANAGER, Roles.MARKETER, Roles.ANALYST, Roles.ADMIN})
@RunOnVirtualThread
@Tag(name = "Feedback")
class SurveysResource {

    @Schema(name = "Surveys")
    record Items(List<SurveyView> items) {}

    private final SurveyBook book;

    SurveysResource(SurveyBook book) {
        this.book = book;
    }

    @GET
    @Operation(operationId = "listSurveys", summary = "All surveys")
    @APIResponse(responseCode = "200", description = "As they are asked now")
    public Items list() {
        return new Items(book.all().stream().map(SurveyView::of).toList());
    }

    @GET
    @Path("/{survey}")
    @Operation(operationId = "readSurvey", summary = "One survey")
    @APIResponse(
            responseCode = "200",
            description = "As it is asked now; the ETag is for defining it anew",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = SurveyView.class)))
    @APIResponse(responseCode = "404", description = "There is no such survey")
    public Response read(@PathParam("survey") String code) {
        var sent = book.latest(code).orElseThrow(() -> ProblemException.notFound("survey"));
        return Response.ok(SurveyView.of(sent)).header("ETag", ETags.of(sent.version())).build();
    }
}
