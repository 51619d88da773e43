package maison.customer.choosing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import maison.customer.consent.Channel;
import maison.customer.consent.Purpose;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a client changes; what is not named stays as it is.
@Schema(name = "ChoicesToChange")
record ChoiceForm(
        @Schema(description = "In which language they are written to", examples = "ar")
                @Pattern(
                        regexp = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}",
                        message = "must be a BCP 47 language tag")
                @Nullable String language,
        @Size(max = 200) @Nullable List<@NotNull @Valid Change> choices,
        @Nullable Boolean stopMarketing,
        @Nullable Boolean doNotSell) {

    static final String EXAMPLE =
            """
            {
              "language": "ar",
              "choices": [{"purpose": "loyalty", "channel": "email", "granted": false}],
              "stopMarketing": true
            }
            """;

    /// A yes or a no to one purpose over one channel.
    @Schema(name = "ChoiceToChange")
    record Change(@NotNull Purpose purpose, @NotNull Channel channel, boolean granted) {}

    List<Change> changes() {
        return choices == null ? List.of() : choices;
    }
}
