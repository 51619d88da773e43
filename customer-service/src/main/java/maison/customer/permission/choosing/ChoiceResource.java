package maison.customer.permission.choosing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import maison.customer.identity.profile.ProfileRow;
import maison.customer.identity.profile.Profiles;
import maison.customer.permission.links.PreferenceLinks;
import maison.customer.permission.open.OpenCalls;
import maison.customer.permission.open.Pages;
import maison.customer.permission.open.Words;
import maison.platform.http.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// The preference centre for programs: whoever has the link reads and changes the choices.
@Path("/v1/open/preferences/{token}")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@RunOnVirtualThread
@Tag(name = "Preference centre")
@APIResponse(
        responseCode = "404",
        description = "The link is not ours, is over, or was revoked: always the same answer")
class ChoiceResource {

    static final String MECHANISM = "preference-centre";
    static final String ACTOR = "preference-link";

    private final PreferenceLinks links;
    private final Profiles profiles;
    private final ChoiceDesk desk;
    private final Languages languages;
    private final OpenCalls calls;

    ChoiceResource(
            PreferenceLinks links,
            Profiles profiles,
            ChoiceDesk desk,
            Languages languages,
            OpenCalls calls) {
        this.links = links;
        this.profiles = profiles;
        this.desk = desk;
        this.languages = languages;
        this.calls = calls;
    }

    @GET
    @SecurityRequirements
    @Operation(
            operationId = "readChoices",
            summary = "What a client has chosen, for whoever has their link",
            description =
                    "Needs no sign-in and shows nothing that would tell who they are. Also as a page"
                            + " for people (`text/html`), in English and Arabic.")
    @APIResponse(
            responseCode = "200",
            description = "The choices; not to be stored",
            content = @Content(schema = @Schema(implementation = Choices.class)))
    public Response read(
            @Parameter(description = "The last part of the link") @PathParam("token") String token,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String header) {
        var row = find(token).orElseThrow(() -> ProblemException.notFound("link"));
        var words = Words.of(header, row.language());
        return Pages.strict(Response.ok(desk.show(row.customerId(), words)), words);
    }

    @PUT
    @SecurityRequirements
    @Operation(
            operationId = "changeChoices",
            summary = "Change the choices",
            description =
                    "What is not named stays as it is. A yes is to the text that is shown now, in the"
                            + " language of the answer. Safe to repeat.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ChoiceForm.class),
                            examples =
                                    @ExampleObject(
                                            name = "no letters",
                                            value = ChoiceForm.EXAMPLE)))
    @APIResponse(
            responseCode = "200",
            description = "The choices as they are now",
            content = @Content(schema = @Schema(implementation = Choices.class)))
    @APIResponse(
            responseCode = "422",
            description = "There is no text to agree to, or the channel is not offered")
    public Response change(
            @PathParam("token") String token,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String header,
            @NotNull @Valid ChoiceForm form) {
        var row = find(token).orElseThrow(() -> ProblemException.notFound("link"));
        var words = Words.of(header, form.language(), row.language());
        var call = calls.by(ACTOR);
        desk.change(row.customerId(), form, words, MECHANISM, call);
        languages.change(row, form.language(), call);
        return Pages.strict(Response.ok(desk.show(row.customerId(), words)), words);
    }

    /// Whose link it is, as long as they are our customer.
    private Optional<ProfileRow> find(String token) {
        return links.customer(token).flatMap(profiles::find).filter(row -> !row.erased());
    }
}
