package maison.customer.tailoring.derived;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import maison.customer.privacy.readlog.Looks;
import maison.customer.tailoring.length.Dimension;
import maison.customer.tailoring.length.Quantity;
import maison.customer.tailoring.length.Unit;
import maison.customer.tailoring.measurements.OpenedMeasurements;
import maison.customer.tailoring.template.Place;
import maison.platform.security.Caller;
import maison.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Shows what follows from measurements.
@Path("/v1/customers/{id}/measurement-sets/{setId}/versions/{version}/derived")
@RolesAllowed({Roles.ARTISAN, Roles.ASSOCIATE, Roles.MANAGER, Roles.ADMIN, Roles.CLIENT})
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Measurements")
@APIResponse(responseCode = "404", ref = "UnknownCustomer")
@APIResponse(responseCode = "410", ref = "CustomerErased")
class DerivedResource {

    /// A derived number.
    ///
    /// @param value to two decimals, half away from zero
    @Schema(name = "DerivedMeasure")
    record Derived(
            @Schema(examples = "drop-eu") String name,
            @Schema(examples = "7.99") String value,
            @Schema(examples = "cm") String unit,
            @Schema(examples = "(chest - waist) / 2") String formula,
            String source,
            @Schema(examples = "[\"chest\",\"waist\"]") List<String> inputs) {}

    @Schema(name = "DerivedMeasureItems")
    record Items(List<Derived> items) {}

    private final OpenedMeasurements measurements;
    private final Looks looks;
    private final Caller caller;

    DerivedResource(OpenedMeasurements measurements, Looks looks, Caller caller) {
        this.measurements = measurements;
        this.looks = looks;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "deriveMeasures",
            summary = "What follows from a version's body measures, by named formulas",
            description = "Only formulas whose inputs were all measured. The look is logged.")
    @APIResponse(
            responseCode = "200",
            description = "The derived numbers, each with its formula and source",
            content = @Content(schema = @Schema(implementation = Items.class)))
    public Items derive(
            @PathParam("id") UUID id,
            @PathParam("setId") UUID set,
            @PathParam("version") int version) {
        caller.requireOwn(id);
        Map<Place, Quantity> values = measurements.of(id, set, version).quantities();
        looks.seen(Set.of(id), "derived-measures", List.of("measurements"));
        return new Items(
                Formulas.ALL.stream().flatMap(each -> derived(each, values).stream()).toList());
    }

    private static Optional<Derived> derived(Formula formula, Map<Place, Quantity> values) {
        List<Double> inputs =
                formula.inputs().stream()
                        .map(each -> values.get(Place.body(each)))
                        .filter(Objects::nonNull)
                        .map(each ->
                                each.in(each.dimension() == Dimension.MASS ? Unit.KG : Unit.CM))
                        .toList();
        if (inputs.size() < formula.inputs().size() || inputs.contains(0.0)) {
            return Optional.empty();
        }
        BigDecimal value =
                BigDecimal.valueOf(formula.value().applyAsDouble(inputs))
                        .setScale(2, RoundingMode.HALF_UP);
        return Optional.of(
                new Derived(
                        formula.name(),
                        value.toPlainString(),
                        formula.unit(),
                        formula.text(),
                        formula.source(),
                        formula.inputs()));
    }
}
