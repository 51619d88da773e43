package maison.customer.tailoring.templating;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import maison.customer.identity.person.Complaint;
import maison.customer.tailoring.length.Dimension;
import maison.customer.tailoring.template.Kind;
import maison.customer.tailoring.template.MeasuringPoint;
import maison.customer.tailoring.template.TemplatePoint;
import maison.customer.tailoring.templates.Shipped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A template as a manager writes it.
///
/// @param own points that the product does not know
@Schema(name = "NewMeasurementTemplate")
record TemplateForm(
        @Schema(required = true, examples = "{\"en\":\"Abaya\",\"ar\":\"عباية\"}") @NotNull
                Map<@Pattern(regexp = "[a-z]{2}") String, @Size(min = 1, max = 80) String> names,
        @Schema(required = true, description = "In the order in which they are taken")
                @NotEmpty
                @Size(max = 500)
                List<@NotNull @Valid Step> points,
        @Size(max = 500) @Nullable List<@NotNull @Valid OwnPoint> own) {

    private static final String CODE = "[a-z][a-z0-9-]{1,59}";

    /// A point in the order of capture.
    @Schema(name = "NewMeasurementTemplateStep")
    record Step(
            @Schema(required = true, examples = "chest") @NotNull @Pattern(regexp = CODE)
                    String point,
            @Schema(
                            enumeration = {"body", "allowance", "finished"},
                            defaultValue = "body")
                    @Pattern(
                            regexp = "body|allowance|finished",
                            message = "must be body, allowance or finished")
                    @Nullable String kind,
            @Nullable Boolean required) {

        TemplatePoint toPoint() {
            return new TemplatePoint(
                    point, kind == null ? Kind.BODY : Kind.of(kind), Boolean.TRUE.equals(required));
        }
    }

    /// A point of the house's own.
    @Schema(name = "OwnMeasuringPoint")
    record OwnPoint(
            @Schema(required = true, examples = "hood-depth") @NotNull @Pattern(regexp = CODE)
                    String code,
            @Schema(required = true) @NotNull
                    Map<@Pattern(regexp = "[a-z]{2}") String, @Size(min = 1, max = 80) String>
                            names,
            @Nullable Map<@Pattern(regexp = "[a-z]{2}") String, @Size(max = 500) String> guide,
            @Nullable Boolean paired) {

        MeasuringPoint toPoint() {
            return new MeasuringPoint(
                    code,
                    Dimension.LENGTH,
                    names,
                    guide == null ? Map.of() : guide,
                    null,
                    null,
                    null,
                    null,
                    null,
                    Boolean.TRUE.equals(paired));
        }
    }

    List<TemplatePoint> steps() {
        return points.stream().map(Step::toPoint).toList();
    }

    List<MeasuringPoint> ownPoints() {
        return Optional.ofNullable(own).orElse(List.of()).stream().map(OwnPoint::toPoint).toList();
    }

    /// What validation of single fields cannot see.
    List<Complaint> complaints() {
        var complaints = new ArrayList<Complaint>();
        if (!names.containsKey("en")) {
            complaints.add(new Complaint("/names", "must have an English name"));
        }
        var known = new HashSet<String>();
        List<MeasuringPoint> mine = ownPoints();
        for (int index = 0; index < mine.size(); index++) {
            MeasuringPoint each = mine.get(index);
            if (Shipped.point(each.code()).isPresent() || !known.add(each.code())) {
                complaints.add(new Complaint("/own/" + index + "/code", "is another point's code"));
            }
            if (!each.names().containsKey("en")) {
                complaints.add(
                        new Complaint("/own/" + index + "/names", "must have an English name"));
            }
        }
        var seen = new HashSet<List<Object>>();
        List<TemplatePoint> steps = steps();
        for (int index = 0; index < steps.size(); index++) {
            TemplatePoint step = steps.get(index);
            if (!known.contains(step.point()) && Shipped.point(step.point()).isEmpty()) {
                complaints.add(new Complaint("/points/" + index + "/point", "is no known point"));
            }
            if (!seen.add(List.of(step.point(), step.kind()))) {
                complaints.add(new Complaint("/points/" + index, "is there already"));
            }
        }
        return complaints;
    }
}
