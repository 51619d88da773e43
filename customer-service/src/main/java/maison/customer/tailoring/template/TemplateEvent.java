package maison.customer.tailoring.template;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// Everything that can have happened to a template of the house. It holds nobody's data.
public sealed interface TemplateEvent {

    Instant at();

    record TemplatePublished(
            String code,
            int version,
            Map<String, String> names,
            List<TemplatePoint> points,
            List<MeasuringPoint> own,
            Instant at)
            implements TemplateEvent {

        /// The template as it is from then on.
        public Template template() {
            return new Template(code, version, false, names, points, own);
        }
    }
}
