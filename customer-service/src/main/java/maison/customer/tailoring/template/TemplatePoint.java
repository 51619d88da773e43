package maison.customer.tailoring.template;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A point in a template's order of capture.
///
/// @param required whether a set without it is not whole
@Schema(name = "TemplatePoint")
public record TemplatePoint(
        @Schema(examples = "chest") String point, Kind kind, boolean required) {}
