package maison.customer.tailoring.templates;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import maison.customer.tailoring.template.Kind;
import maison.customer.tailoring.template.MeasuringPoint;
import maison.customer.tailoring.template.Template;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A template with everything that is known of its points.
///
/// @param points in the order in which they are taken
@Schema(name = "MeasurementTemplate")
record TemplateView(
        @Schema(examples = "shirt") String code,
        int version,
        boolean shipped,
        @Schema(examples = "{\"en\":\"Shirt\",\"ar\":\"قميص\"}") Map<String, String> names,
        List<Step> points) {

    /// @param number its place, which is also its number in the picture
    @Schema(name = "MeasurementTemplateStep")
    record Step(int number, Kind kind, boolean required, MeasuringPoint point) {}

    static TemplateView of(Template template) {
        List<MeasuringPoint> points = pointsOf(template);
        return new TemplateView(
                template.code(),
                template.version(),
                template.shipped(),
                template.names(),
                IntStream.range(0, points.size())
                        .mapToObj(index -> {
                            var step = template.points().get(index);
                            return new Step(
                                    index + 1, step.kind(), step.required(), points.get(index));
                        })
                        .toList());
    }

    static List<MeasuringPoint> pointsOf(Template template) {
        return template.points().stream()
                .map(step -> Shipped.point(template, step.point()).orElseThrow())
                .toList();
    }
}
