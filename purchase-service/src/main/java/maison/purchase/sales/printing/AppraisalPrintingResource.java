package maison.purchase.sales.printing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.ZoneId;
import java.util.UUID;
import maison.platform.http.ETags;
import maison.platform.http.ProblemException;
import maison.platform.security.Roles;
import maison.purchase.shopfront.store.StoreDetails;
import maison.purchase.shopfront.stores.Stores;
import maison.purchase.workshop.jobcard.AppraisalView;
import maison.purchase.workshop.jobcard.JobCards;
import maison.purchase.workshop.jobcard.JobCards.Found;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Prints an appraisal for an insurer: JSON, a page, or a PDF, as the client accepts.
@Path("/v1/jobs/{id}")
@Tag(name = "Jobs")
@RunOnVirtualThread
class AppraisalPrintingResource {

    private final JobCards cards;
    private final Stores stores;
    private final Logos logos;
    private final Press press;

    AppraisalPrintingResource(JobCards cards, Stores stores, Logos logos, Press press) {
        this.cards = cards;
        this.stores = stores;
        this.logos = logos;
        this.press = press;
    }

    @GET
    @Path("/appraisal")
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML, Form.PDF_TYPE})
    @RolesAllowed({
        Roles.TERMINAL,
        Roles.ASSOCIATE,
        Roles.MANAGER,
        Roles.INTEGRATION,
        Roles.ADMIN,
        Roles.CLIENT
    })
    @Operation(
            operationId = "readAppraisal",
            summary = "What an insurer needs of an appraisal: JSON, HTML or PDF",
            description =
                    "The newest result; it does not say whose the pieces are. `Accept` chooses the"
                            + " form; `lang`, or else `Accept-Language`, the language of the page,"
                            + " among those of the letterheads that the store had then.")
    @APIResponse(
            responseCode = "200",
            description = "The appraisal",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = AppraisalView.class)),
                @Content(
                        mediaType = MediaType.TEXT_HTML,
                        schema = @Schema(type = SchemaType.STRING)),
                @Content(
                        mediaType = Form.PDF_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(
            responseCode = "404",
            description = "There is no such job, or no result yet, or not for this caller")
    @APIResponse(responseCode = "406", description = "None of the three forms is accepted")
    public Response appraisal(
            @PathParam("id") UUID id,
            @Parameter(description = "BCP 47, before `Accept-Language`", example = "ar")
                    @QueryParam("lang")
                    @Nullable String lang,
            @Parameter(hidden = true) @HeaderParam("Accept-Language")
                    @Nullable String acceptLanguage,
            @Context Request request) {
        Found found = cards.find(id);
        AppraisalView view =
                AppraisalView.of(id, found.job())
                        .orElseThrow(() -> ProblemException.notFound("appraisal"));
        StoreDetails store = stores.at(view.storeId(), view.appraisedAt()).orElse(null);
        Tongue wish = Tongue.wished(lang, acceptLanguage);
        var letterhead = Composition.letterhead(store, wish);
        Tongue tongue = wish.of(letterhead);
        var writer =
                new AppraisalWriter(
                        view, letterhead, tongue, ZoneId.of(found.job().intake().zone()));
        Form form = Form.wanted(request);
        var response =
                form.answer(
                        view,
                        () -> writer.write(logos.dataUri(store == null ? null : store.logo())),
                        press,
                        "appraisal.pdf");
        if (form != Form.JSON) {
            response.header("Content-Language", tongue.tag());
        }
        return response.header("ETag", ETags.of(found.version()))
                .header("Vary", "Accept, Accept-Language")
                .build();
    }
}
