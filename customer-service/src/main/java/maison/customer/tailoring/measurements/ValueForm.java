package maison.customer.tailoring.measurements;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import maison.customer.tailoring.length.Literals;
import maison.customer.tailoring.template.Kind;
import maison.customer.tailoring.template.Place;
import maison.customer.tailoring.template.Side;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One number as it is written.
@Schema(name = "NewMeasure")
public record ValueForm(
        @Schema(required = true, examples = "chest")
                @NotNull
                @Pattern(regexp = "[a-z][a-z0-9-]{1,59}")
                String point,
        @Schema(
                        enumeration = {"body", "allowance", "finished"},
                        defaultValue = "body")
                @Pattern(
                        regexp = "body|allowance|finished",
                        message = "must be body, allowance or finished")
                @Nullable String kind,
        @Schema(
                        enumeration = {"both", "left", "right"},
                        defaultValue = "both")
                @Pattern(regexp = "both|left|right", message = "must be both, left or right")
                @Nullable String side,
        @Schema(
                        required = true,
                        description =
                                "As it was read off: `15 3/8`, `42\"`, `3' 6\"`, `106.7 cm`,"
                                        + " `١٠٦٫٧`. Kept to the letter and stored exactly",
                        examples = "15 3/8\"")
                @NotNull
                @Size(min = 1, max = Literals.LENGTH_MAX)
                String entered) {

    Place place() {
        return new Place(
                point,
                kind == null ? Kind.BODY : Kind.of(kind),
                side == null ? Side.BOTH : Side.of(side));
    }

    @Override
    public String toString() {
        return "NewMeasure[…]";
    }
}
