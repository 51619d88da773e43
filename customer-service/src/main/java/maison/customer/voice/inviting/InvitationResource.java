package maison.customer.voice.inviting;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import maison.customer.identity.profile.CustomerRows;
import maison.customer.permission.links.SealedLinks;
import maison.customer.permission.links.SealedLinks.Claim;
import maison.customer.permission.links.SealedLinks.Kind;
import maison.customer.permission.open.Words;
import maison.customer.voice.FeedbackProblems;
import maison.customer.voice.FeedbackRecords;
import maison.customer.voice.feedback.About;
import maison.customer.voice.feedback.FeedbackRefusal.AnsweredBefore;
import maison.customer.voice.feedback.FeedbackRefusal.InvitationOver;
import maison.customer.voice.feedback.FeedbackRefusal.NotInvited;
import maison.customer.voice.feedback.Invitation.Answered;
import maison.customer.voice.feedback.Invitation.None;
import maison.customer.voice.feedback.Invitation.Open;
import maison.customer.voice.surveys.SurveyBook;
import maison.platform.eventstore.Call;
import maison.platform.eventstore.Outcome.Done;
import maison.platform.eventstore.Outcome.Refused;
import maison.platform.http.Problem;
import maison.platform.http.ProblemException;
import maison.platform.security.Caller;
import maison.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Invites a client to a survey by hand, and gives the link to whoever delivers it.
@Path("/v1/customers/{id}/survey-invitations")
@RunOnVirtualThread
@Tag(name = "Feedback")
@APIResponse(responseCode = "404", description = "There is no such customer, survey or invitation")
@APIResponse(responseCode = "410", ref = "CustomerErased")
class InvitationResource {

    static final String EXAMPLE =
            """
            {"survey": "after-visit", "about": "visit", "aboutId": "2026-03-14-1", "storeId": "dubai-mall"}
            """;

    private static final String WORD = "[A-Za-z0-9][A-Za-z0-9._:/-]{0,99}";
    private static final String WORD_MESSAGE = "must be one word";

    /// What a client is asked about.
    @Schema(name = "SurveyInvitation")
    record Form(
            @Schema(required = true, examples = "after-visit") @NotBlank String survey,
            @Schema(
                            required = true,
                            enumeration = {"sale", "order", "repair", "appointment", "visit"})
                    @NotNull
                    @Pattern(
                            regexp = "sale|order|repair|appointment|visit",
                            message = "must be sale, order, repair, appointment or visit")
                    String about,
            @Schema(required = true, description = "Of the sale, the order, …")
                    @NotBlank
                    @Pattern(regexp = WORD, message = WORD_MESSAGE)
                    String aboutId,
            @Pattern(regexp = WORD, message = WORD_MESSAGE) @Nullable String storeId,
            @Pattern(regexp = WORD, message = WORD_MESSAGE) @Nullable String associateId) {}

    /// That a client is invited.
    @Schema(name = "InvitedToSurvey")
    record Invited(UUID customerId, UUID invitationId, String survey, Instant expiresAt) {}

    /// The link, and what the message says.
    @Schema(name = "SurveyLink")
    record SurveyLink(
            URI url,
            Instant expiresAt,
            @Schema(description = "What it is about, in the client's language")
                    String purposeName) {}

    private final FeedbackRecords records;
    private final SurveyBook surveys;
    private final CustomerRows rows;
    private final SealedLinks links;
    private final Caller caller;
    private final Clock clock;

    InvitationResource(
            FeedbackRecords records,
            SurveyBook surveys,
            CustomerRows rows,
            SealedLinks links,
            Caller caller,
            Clock clock) {
        this.records = records;
        this.surveys = surveys;
        this.rows = rows;
        this.links = links;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @RolesAllowed({Roles.ASSOCIATE, Roles.MANAGER, Roles.ADMIN, Roles.INTEGRATION, Roles.SERVICE})
    @Operation(
            operationId = "inviteToSurvey",
            summary = "Ask a client how it was",
            description =
                    "Once for each survey and occasion, however often it is asked for. They are"
                            + " written to if they consented to the survey's purpose.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Form.class),
                            examples = @ExampleObject(name = "visit", value = EXAMPLE)))
    @APIResponse(
            responseCode = "201",
            description = "Invited, or invited before",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Invited.class)))
    @APIResponse(responseCode = "409", description = "The survey is not sent at present")
    public Response invite(@PathParam("id") UUID id, @NotNull @Valid Form form) {
        var sent =
                surveys.latest(form.survey())
                        .orElseThrow(() -> ProblemException.notFound("survey"));
        if (!sent.questionnaire().active()) {
            throw new ProblemException(
                    Problem.of(
                            409,
                            "survey-inactive",
                            "Survey inactive",
                            "This survey is not sent at present."));
        }
        var about = new About(form.about(), form.aboutId(), form.storeId(), form.associateId());
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var invite = Invitations.invite(id, sent, about, now);
        return switch (records.run(invite.invitationId(), invite, Call.of(caller.context()))) {
            case Done(_, var state, _, _) ->
                    Response.status(201)
                            .entity(
                                    new Invited(
                                            id,
                                            invite.invitationId(),
                                            form.survey(),
                                            switch (state) {
                                                case Open(var invited) -> invited.expiresAt();
                                                case Answered(var invited) -> invited.expiresAt();
                                                case None() -> invite.expiresAt();
                                            }))
                            .build();
            case Refused(var refusal) -> FeedbackProblems.problemOf(refusal).toResponse();
        };
    }

    @POST
    @Path("/{invitationId}/link")
    @RolesAllowed({Roles.SERVICE, Roles.INTEGRATION})
    @Operation(
            operationId = "giveSurveyLink",
            summary = "The link by which a client answers, for whoever delivers it",
            description = "Not to be stored.")
    @APIResponse(
            responseCode = "200",
            description = "The link",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = SurveyLink.class)))
    @APIResponse(responseCode = "409", description = "Answered before, or too late")
    public Response link(@PathParam("id") UUID id, @PathParam("invitationId") UUID invitationId) {
        var row = rows.present(id);
        var invited =
                switch (records.load(invitationId).state()) {
                    case Open(var open) when open.customerId().equals(id) -> open;
                    case Open _, None() ->
                            throw new ProblemException(
                                    FeedbackProblems.problemOf(new NotInvited()));
                    case Answered _ ->
                            throw new ProblemException(
                                    FeedbackProblems.problemOf(new AnsweredBefore()));
                };
        if (!clock.instant().isBefore(invited.expiresAt())) {
            throw new ProblemException(
                    FeedbackProblems.problemOf(new InvitationOver(invited.expiresAt())));
        }
        var asked = surveys.version(invited.survey(), invited.surveyVersion());
        var claim = new Claim(id, invitationId, 0, invited.expiresAt());
        var link =
                new SurveyLink(
                        links.of(Kind.SURVEY, claim),
                        invited.expiresAt(),
                        Words.of(row.language()).of(asked.titles()));
        return Response.ok(link).header("Cache-Control", "no-store").build();
    }
}
