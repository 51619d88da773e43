package maison.customer.voice.answering;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import maison.customer.identity.profile.ProfileRow;
import maison.customer.identity.profile.Profiles;
import maison.customer.permission.links.SealedLinks;
import maison.customer.permission.links.SealedLinks.Claim;
import maison.customer.permission.links.SealedLinks.Kind;
import maison.customer.permission.open.OpenCalls;
import maison.customer.permission.open.Pages;
import maison.customer.permission.open.Words;
import maison.customer.voice.FeedbackRecords;
import maison.customer.voice.feedback.FeedbackEvent.ClientInvited;
import maison.customer.voice.feedback.Invitation.Answered;
import maison.customer.voice.feedback.Invitation.None;
import maison.customer.voice.feedback.Invitation.Open;
import maison.customer.voice.survey.Question;
import maison.customer.voice.survey.Questionnaire;
import maison.customer.voice.surveys.SurveyBook;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Where a client answers a survey: one page, without scripts and without signing in.
@Path("/v1/open/surveys/{token}")
@Produces(MediaType.TEXT_HTML)
@PermitAll
@RunOnVirtualThread
@Tag(name = "Feedback")
@APIResponse(
        responseCode = "404",
        description = "The link is not ours, is over, or its client was erased",
        content = @Content(mediaType = MediaType.TEXT_HTML))
class SurveyPage {

    /// A question as the page shows it.
    public record Shown(
            String id, String words, String kind, List<Integer> scores, boolean wrong) {}

    private static final String PAGE = "survey.html";

    private final SealedLinks links;
    private final FeedbackRecords records;
    private final SurveyBook surveys;
    private final Profiles profiles;
    private final AnswerDesk desk;
    private final Pages pages;
    private final OpenCalls calls;
    private final Clock clock;

    SurveyPage(
            SealedLinks links,
            FeedbackRecords records,
            SurveyBook surveys,
            Profiles profiles,
            AnswerDesk desk,
            Pages pages,
            OpenCalls calls,
            Clock clock) {
        this.links = links;
        this.records = records;
        this.surveys = surveys;
        this.profiles = profiles;
        this.desk = desk;
        this.pages = pages;
        this.calls = calls;
        this.clock = clock;
    }

    @GET
    @SecurityRequirements
    @Operation(
            operationId = "showSurvey",
            summary = "The questions, as a page in English or Arabic")
    @APIResponse(
            responseCode = "200",
            description = "The questions, or thanks if they were answered",
            content = @Content(mediaType = MediaType.TEXT_HTML))
    public Response show(
            @PathParam("token") String token,
            @QueryParam("lang") @Nullable String lang,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String header) {
        var row = client(token);
        var words = Words.of(lang, row == null ? null : row.language(), header);
        var claim = links.read(Kind.SURVEY, token).orElse(null);
        if (row == null || claim == null) {
            return pages.nothing(words);
        }
        return switch (records.load(claim.about()).state()) {
            case None() -> pages.nothing(words);
            case Answered _ -> thanks(words);
            case Open(var invited) -> questions(200, invited, words, List.of());
        };
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @SecurityRequirements
    @Operation(
            operationId = "answerSurvey",
            summary = "Answer the questions, once",
            description =
                    "Scores are kept with what they are about; words are sealed. A bad answer opens a"
                            + " recovery case at once.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_FORM_URLENCODED,
                            schema =
                                    @Schema(
                                            type = SchemaType.OBJECT,
                                            description =
                                                    "Each answer as `q-` and the question's id"),
                            examples = @ExampleObject(name = "satisfied", value = "q-recommend=9")))
    @APIResponse(
            responseCode = "200",
            description = "Thanks",
            content = @Content(mediaType = MediaType.TEXT_HTML))
    @APIResponse(
            responseCode = "422",
            description = "The page again, with what is not answered as it must be",
            content = @Content(mediaType = MediaType.TEXT_HTML))
    public Response answer(
            @PathParam("token") String token,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String header,
            MultivaluedMap<String, String> form) {
        var row = client(token);
        var words = Words.of(form.getFirst("lang"), row == null ? null : row.language(), header);
        var claim = links.read(Kind.SURVEY, token).orElse(null);
        if (row == null || claim == null) {
            return pages.nothing(words);
        }
        return switch (records.load(claim.about()).state()) {
            case None() -> pages.nothing(words);
            case Answered _ -> thanks(words);
            case Open(var invited) -> answer(invited, form, words);
        };
    }

    private Response answer(
            ClientInvited invited, MultivaluedMap<String, String> form, Words words) {
        var answers = Answers.read(asked(invited), form);
        if (!answers.wrong().isEmpty()) {
            return questions(422, invited, words, answers.wrong());
        }
        return desk.take(invited, answers, calls.by("survey-link")).isEmpty()
                ? thanks(words)
                : pages.nothing(words);
    }

    private @Nullable ProfileRow client(String token) {
        return links.read(Kind.SURVEY, token)
                .map(Claim::customerId)
                .flatMap(profiles::find)
                .filter(row -> !row.erased())
                .orElse(null);
    }

    private Questionnaire asked(ClientInvited invited) {
        return surveys.version(invited.survey(), invited.surveyVersion());
    }

    private Response questions(int status, ClientInvited invited, Words words, List<String> wrong) {
        if (!clock.instant().isBefore(invited.expiresAt())) {
            return pages.nothing(words);
        }
        var asked = asked(invited);
        var shown = asked.questions().stream().map(each -> shown(each, words, wrong)).toList();
        return pages.page(
                status,
                PAGE,
                words,
                Map.of(
                        "done",
                        false,
                        "subject",
                        words.of(asked.titles()),
                        "questions",
                        shown,
                        "wrong",
                        !wrong.isEmpty(),
                        "most",
                        Answers.TEXT_MAX));
    }

    private static Shown shown(Question question, Words words, List<String> wrong) {
        var kind = question.kind();
        return new Shown(
                question.id(),
                words.of(question.words()),
                kind.json(),
                kind.isScore()
                        ? IntStream.rangeClosed(kind.least(), kind.most()).boxed().toList()
                        : List.of(),
                wrong.contains(question.id()));
    }

    private Response thanks(Words words) {
        return pages.page(200, PAGE, words, Map.of("done", true));
    }
}
