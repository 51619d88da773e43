package maison.customer.permission.choosing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import maison.customer.permission.consent.Channel;
import maison.customer.permission.consent.Purpose;
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
    ///
    /// @param textVersion of the text that was shown, with its `locale`; null for the one that is
    ///   published now
    @Schema(name = "ChoiceToChange")
    record Change(
            @NotNull Purpose purpose,
            @NotNull Channel channel,
            boolean granted,
            @Schema(description = "Of the text that was shown; the one published now if absent")
                    @Nullable
                    @Size(max = 100)
                    String textVersion,
            @Schema(examples = "en") @Nullable @Size(max = 35) String locale) {

        Change(Purpose purpose, Channel channel, boolean granted) {
            this(purpose, channel, granted, null, null);
        }
    }

    List<Change> changes() {
        return choices == null ? List.of() : choices;
    }
}
