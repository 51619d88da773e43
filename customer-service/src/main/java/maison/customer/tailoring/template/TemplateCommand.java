package maison.customer.tailoring.template;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// What can be asked of a template.
public sealed interface TemplateCommand {

    /// Makes the next version.
    record Publish(
            String code,
            Map<String, String> names,
            List<TemplatePoint> points,
            List<MeasuringPoint> own,
            Instant at)
            implements TemplateCommand {}
}
