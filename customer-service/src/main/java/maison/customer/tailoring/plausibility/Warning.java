package maison.customer.tailoring.plausibility;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.ArrayList;
import java.util.List;
import maison.customer.tailoring.template.Place;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Something to look at again. It names places and rules, never numbers.
///
/// @param code to confirm it by; the same for the same finding
/// @param place such as `sleeve-length@left`
/// @param about the points whose numbers led to it
@Schema(name = "MeasurementWarning")
public record Warning(
        @Schema(examples = "chest:unit-slip") String code,
        @Schema(examples = "chest") String place,
        @Schema(examples = "Looks like inches written as centimetres, or the other way round")
                String detail,
        @Schema(hidden = true) @JsonIgnore List<String> about) {

    static Warning of(Place place, String rule, String detail, String... others) {
        var about = new ArrayList<>(List.of(others));
        about.add(place.point());
        return new Warning(place + ":" + rule, place.toString(), detail, about);
    }
}
