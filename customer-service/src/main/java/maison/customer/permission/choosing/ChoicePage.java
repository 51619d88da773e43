package maison.customer.permission.choosing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import maison.customer.identity.profile.ProfileRow;
import maison.customer.identity.profile.Profiles;
import maison.customer.permission.consent.Channel;
import maison.customer.permission.links.PreferenceLinks;
import maison.customer.permission.open.OpenCalls;
import maison.customer.permission.open.Pages;
import maison.customer.permission.open.Words;
import maison.platform.http.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// The preference centre for people: one page, without scripts.
@Path("/v1/open/preferences/{token}")
@Produces("text/html;qs=0.9")
@PermitAll
@RunOnVirtualThread
@Tag(name = "Preference centre")
class ChoicePage {

    private static final int FIELDS_MAX = 200;

    private final PreferenceLinks links;
    private final Profiles profiles;
    private final ChoiceDesk desk;
    private final Languages languages;
    private final Pages pages;
    private final OpenCalls calls;

    ChoicePage(
            PreferenceLinks links,
            Profiles profiles,
            ChoiceDesk desk,
            Languages languages,
            Pages pages,
            OpenCalls calls) {
        this.links = links;
        this.profiles = profiles;
        this.desk = desk;
        this.languages = languages;
        this.pages = pages;
        this.calls = calls;
    }

    @GET
    @Operation(hidden = true)
    public Response show(
            @PathParam("token") String token,
            @QueryParam("lang") @Nullable String lang,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String header) {
        return answer(
                token,
                lang,
                header,
                row -> {
                    var words = Words.of(lang, row.language(), header);
                    return page(row, words, "");
                });
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response save(
            @PathParam("token") String token,
            @FormParam("was") @DefaultValue("") List<String> was,
            @FormParam("yes") @DefaultValue("") List<String> yes,
            @FormParam("stop-was") @DefaultValue("false") boolean stopWas,
            @FormParam("stop") @DefaultValue("false") boolean stop,
            @FormParam("keep-was") @DefaultValue("false") boolean keepWas,
            @FormParam("keep") @DefaultValue("false") boolean keep,
            @FormParam("language") @Nullable String language,
            @FormParam("lang") @Nullable String lang,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String header) {
        return answer(
                token,
                lang,
                header,
                row -> {
                    var words = Words.of(lang, row.language(), header);
                    var form =
                            new ChoiceForm(
                                    null,
                                    ChoiceDesk.changes(some(was), some(yes)),
                                    stop == stopWas ? null : stop,
                                    keep == keepWas ? null : keep);
                    var call = calls.by(ChoiceResource.ACTOR);
                    desk.change(row.customerId(), form, words, ChoiceResource.MECHANISM, call);
                    // Who did not touch it keeps what the page has no word for, such as ar-SA.
                    if (language != null
                            && Words.LANGUAGES.contains(language)
                            && !language.equals(writtenIn(row, words))) {
                        languages.change(row, language, call);
                    }
                    return page(row, Words.of(language, lang, header), "saved");
                });
    }

    @POST
    @Path("/unsubscribe")
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    @SecurityRequirements
    @Operation(
            operationId = "unsubscribe",
            summary = "One click, and no promotional e-mail any more (RFC 8058)",
            description =
                    "For the header `List-Unsubscribe-Post`: takes back every promotional consent"
                            + " over e-mail at once. Safe to repeat.")
    @APIResponse(responseCode = "200", description = "Taken back")
    @APIResponse(
            responseCode = "404",
            description = "The link is not ours, is over, or was revoked: always the same answer")
    public Response unsubscribe(
            @PathParam("token") String token,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String header) {
        return answer(
                token,
                null,
                header,
                row -> {
                    desk.unsubscribe(
                            row.customerId(),
                            Channel.EMAIL,
                            "one-click-unsubscribe",
                            calls.by(ChoiceResource.ACTOR));
                    return page(row, Words.of(row.language(), header), "unsubscribed");
                });
    }

    private Response answer(
            String token,
            @Nullable String lang,
            @Nullable String header,
            Function<ProfileRow, Response> known) {
        Optional<ProfileRow> row =
                links.customer(token).flatMap(profiles::find).filter(each -> !each.erased());
        return row.map(known).orElseGet(() -> pages.nothing(Words.of(lang, header)));
    }

    private Response page(ProfileRow row, Words words, String note) {
        var preferences = desk.show(row.customerId(), words);
        return pages.page(
                200,
                "preferences.html",
                words,
                Map.of(
                        "preferences", preferences,
                        "note", note.isEmpty() ? "" : words.say(note),
                        "writtenIn",
                                note.equals("saved") ? words.language() : writtenIn(row, words)));
    }

    private static String writtenIn(ProfileRow row, Words words) {
        return Words.of(row.language(), words.language()).language();
    }

    private static List<String> some(List<String> fields) {
        if (fields.size() > FIELDS_MAX) {
            throw ProblemException.invalid("/yes", "must be at most " + FIELDS_MAX);
        }
        return fields.stream().filter(each -> !each.isEmpty()).toList();
    }
}
