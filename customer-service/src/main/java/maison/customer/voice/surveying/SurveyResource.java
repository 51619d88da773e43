package maison.customer.voice.surveying;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import maison.customer.permission.consent.Purpose;
import maison.customer.permission.wordings.WordingBook;
import maison.customer.voice.FeedbackProblems;
import maison.customer.voice.SurveyRecords;
import maison.customer.voice.survey.SurveyCommand.Define;
import maison.customer.voice.surveys.SurveyBook;
import maison.customer.voice.surveys.SurveyBook.Sent;
import maison.customer.voice.surveys.SurveyView;
import maison.platform.eventstore.Outcome.Done;
import maison.platform.eventstore.Outcome.Refused;
import maison.platform.http.ETags;
import maison.platform.http.ProblemException;
import maison.platform.security.Caller;
import maison.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Says what clients are asked.
@Path("/v1/surveys/{survey}")
@RolesAllowed({Roles.MANAGER, Roles.MARKETER, Roles.ADMIN})
@RunOnVirtualThread
@Tag(name = "Feedback")
class SurveyResource {

    private final SurveyRecords records;
    private final SurveyBook book;
    private final WordingBook purposes;
    private final Caller caller;
    private final Clock clock;

    SurveyResource(
            SurveyRecords records,
            SurveyBook book,
            WordingBook purposes,
            Caller caller,
            Clock clock) {
        this.records = records;
        this.book = book;
        this.purposes = purposes;
        this.caller = caller;
        this.clock = clock;
    }

    @PUT
    @Operation(
            operationId = "defineSurvey",
            summary = "Define a survey, or define it anew",
            description =
                    "What was sent before is answered as it was asked. To define anew what was"
                            + " defined before, send the ETag that you saw as `If-Match`.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = SurveyForm.class),
                            examples = @ExampleObject(name = "visit", value = SurveyForm.EXAMPLE)))
    @APIResponse(
            responseCode = "200",
            description = "Defined, or defined so already",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = SurveyView.class)))
    @APIResponse(responseCode = "412", ref = "StaleVersion")
    @APIResponse(
            responseCode = "422",
            description = "Two questions have one id, or a limit is outside of the scores")
    @APIResponse(responseCode = "428", ref = "IfMatchRequired")
    public Response define(
            @Parameter(in = ParameterIn.PATH, example = "after-visit")
                    @PathParam("survey")
                    @Pattern(
                            regexp = "[a-z][a-z0-9-]{0,39}",
                            message = "must be a code in kebab-case")
                    String survey,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid SurveyForm form) {
        var questionnaire = form.questionnaire();
        requireEnglish(form);
        purposes.terms(Purpose.of(questionnaire.purpose()));
        var before = book.latest(survey);
        if (before.isPresent() && !before.get().questionnaire().equals(questionnaire)) {
            ETags.requiredVersion(ifMatch);
        }
        var command = new Define(survey, questionnaire, clock.instant());
        return switch (records.run(survey, command, caller.call())) {
            case Done(_, _, var version, _) ->
                    Response.ok(SurveyView.of(new Sent(survey, version, questionnaire)))
                            .header("ETag", ETags.of(version))
                            .build();
            case Refused(var refusal) -> FeedbackProblems.problemOf(refusal).toResponse();
        };
    }

    private static void requireEnglish(SurveyForm form) {
        if (!form.titles().containsKey("en")) {
            throw ProblemException.invalid("/titles", "must have a title in English, en");
        }
        for (int at = 0; at < form.questions().size(); at++) {
            if (!form.questions().get(at).words().containsKey("en")) {
                throw ProblemException.invalid(
                        "/questions/" + at + "/words", "must have words in English, en");
            }
        }
    }
}
