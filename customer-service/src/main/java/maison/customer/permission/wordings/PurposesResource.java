package maison.customer.permission.wordings;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import maison.customer.permission.WordingRecords;
import maison.customer.permission.consent.Purpose;
import maison.platform.http.ETags;
import maison.platform.http.ProblemException;
import maison.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Shows what the house asks consent for, and in which words it did so at any time.
@Path("/v1/consent-purposes")
@RolesAllowed({
    Roles.ASSOCIATE,
    Roles.MANAGER,
    Roles.ADMIN,
    Roles.PRIVACY_OFFICER,
    Roles.MARKETER,
    Roles.TERMINAL,
    Roles.CLIENT,
    Roles.SERVICE
})
@RunOnVirtualThread
@Tag(name = "Consent")
class PurposesResource {

    @Schema(name = "ConsentPurposes")
    record Items(List<PurposeView> items) {}

    private final WordingBook book;
    private final WordingRecords records;

    PurposesResource(WordingBook book, WordingRecords records) {
        this.book = book;
        this.records = records;
    }

    @GET
    @Operation(operationId = "listConsentPurposes", summary = "All purposes with their texts")
    @APIResponse(responseCode = "200", description = "Those that every house has come first")
    public Items list() {
        return new Items(book.purposes().stream().map(this::view).toList());
    }

    @GET
    @Path("/{purpose}")
    @Operation(operationId = "readConsentPurpose", summary = "One purpose with all its texts")
    @APIResponse(
            responseCode = "200",
            description = "The purpose; the ETag is for defining it anew",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = PurposeView.class)))
    @APIResponse(responseCode = "404", description = "There is no such purpose")
    public Response read(@PathParam("purpose") String code) {
        var purpose =
                book.purposes().stream()
                        .filter(each -> each.json().equals(code))
                        .findFirst()
                        .orElseThrow(() -> ProblemException.notFound("purpose"));
        var view = view(purpose);
        return Response.ok(view).header("ETag", ETags.of(view.version())).build();
    }

    private PurposeView view(Purpose purpose) {
        int version = records.load(purpose.json()).version();
        return PurposeView.of(purpose, version, book.terms(purpose), book.texts(purpose));
    }
}
