package maison.customer.tailoring.templates;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import maison.customer.tailoring.template.MeasuringPoint;
import maison.customer.tailoring.template.Template;
import maison.platform.http.ETags;
import maison.platform.http.ProblemException;
import maison.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Shows what is measured for what, with pictures. It is nobody's data.
@Path("/v1")
@RolesAllowed({Roles.ARTISAN, Roles.ASSOCIATE, Roles.MANAGER, Roles.ADMIN, Roles.CLIENT})
@RunOnVirtualThread
@Tag(name = "Measurement templates")
class TemplatesResource {

    private static final String SVG = "image/svg+xml";

    @Schema(name = "MeasurementTemplateItems")
    record Items(List<TemplateView> items) {}

    @Schema(name = "MeasuringPointItems")
    record Points(List<MeasuringPoint> items) {}

    private final Templates templates;

    TemplatesResource(Templates templates) {
        this.templates = templates;
    }

    @GET
    @Path("/measurement-templates")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listMeasurementTemplates",
            summary = "All templates in their newest version: the product's, then the house's own")
    @APIResponse(
            responseCode = "200",
            description = "The templates; points in the order in which they are taken",
            content = @Content(schema = @Schema(implementation = Items.class)))
    public Items list() {
        return new Items(templates.newest().stream().map(TemplateView::of).toList());
    }

    @GET
    @Path("/measurement-templates/{code}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "getMeasurementTemplate", summary = "One template")
    @APIResponse(
            responseCode = "200",
            description = "The template; the ETag is for changing it",
            content = @Content(schema = @Schema(implementation = TemplateView.class)))
    @APIResponse(responseCode = "404", description = "There is no such template or version")
    public Response get(
            @PathParam("code") String code,
            @Parameter(description = "An earlier version; else the newest") @QueryParam("version")
                    @Nullable Integer version) {
        Template found = find(code, version);
        return Response.ok(TemplateView.of(found))
                .header("ETag", ETags.of(found.version()))
                .build();
    }

    @GET
    @Path("/measurement-templates/{code}/guide.svg")
    @Produces(SVG)
    @Operation(
            operationId = "showMeasurementGuide",
            summary = "A figure with every point of a template, numbered in the order of capture",
            description =
                    "Each line has the point's code as its id and says how to measure as its title.")
    @APIResponse(
            responseCode = "200",
            description = "The picture",
            content = @Content(mediaType = SVG, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "404", description = "There is no such template")
    public String guide(
            @PathParam("code") String code,
            @QueryParam("lang") @DefaultValue("en") @Pattern(regexp = "en|ar") String language) {
        Template found = find(code, null);
        String name = found.names().getOrDefault(language, found.names().getOrDefault("en", code));
        return FigurePicture.of(name, TemplateView.pointsOf(found), language);
    }

    @GET
    @Path("/measuring-points")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listMeasuringPoints",
            summary = "Everything that the product knows how to measure",
            description =
                    "`usual`, `possible` and `alertAt` are in centimetres, degrees or kilograms.")
    @APIResponse(
            responseCode = "200",
            description = "The points",
            content = @Content(schema = @Schema(implementation = Points.class)))
    public Points points() {
        return new Points(Shipped.points());
    }

    @GET
    @Path("/measuring-points/{code}/guide.svg")
    @Produces(SVG)
    @Operation(operationId = "showPointGuide", summary = "Where the tape lies for one point")
    @APIResponse(
            responseCode = "200",
            description = "The picture",
            content = @Content(mediaType = SVG, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "404", description = "There is no such point")
    public String pointGuide(
            @PathParam("code") String code,
            @QueryParam("lang") @DefaultValue("en") @Pattern(regexp = "en|ar") String language) {
        MeasuringPoint point =
                Shipped.point(code).orElseThrow(() -> ProblemException.notFound("measuring point"));
        return FigurePicture.of(point.name(language), List.of(point), language);
    }

    private Template find(String code, @Nullable Integer version) {
        return templates
                .find(code, version)
                .orElseThrow(() -> ProblemException.notFound("template of measurements"));
    }
}
