package maison.customer.tailoring.template;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import maison.customer.tailoring.length.Dimension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One thing that can be measured, by a code that never changes its meaning.
///
/// All numbers are in centimetres, degrees or kilograms.
///
/// @param names by language; English is required
/// @param guide how to take it, by language
/// @param picture where the tape lies on the figure
/// @param usual outside of these two, one is asked whether it is right
/// @param possible outside of these two, it is most likely a slip
/// @param source where the two ranges come from
/// @param alertAt from which change on it is worth telling that somebody changed
/// @param paired whether left and right may be measured apart
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "MeasuringPoint")
public record MeasuringPoint(
        @Schema(examples = "chest") String code,
        Dimension dimension,
        Map<String, String> names,
        Map<String, String> guide,
        @Nullable Picture picture,
        @Nullable List<BigDecimal> usual,
        @Nullable List<BigDecimal> possible,
        @Nullable String source,
        @Nullable BigDecimal alertAt,
        boolean paired) {

    /// Where the tape lies on a figure of 200 by 480.
    ///
    /// @param view `front` or `back`
    /// @param girth whether the tape goes around, and not along
    @Schema(name = "MeasuringPicture")
    public record Picture(String view, List<Integer> from, List<Integer> to, boolean girth) {}

    /// Its name in a language, else in English.
    public String name(String language) {
        return names.getOrDefault(language, names.getOrDefault("en", code));
    }

    /// How to take it in a language, else in English; empty if nothing is said.
    public String how(String language) {
        return guide.getOrDefault(language, guide.getOrDefault("en", ""));
    }
}
