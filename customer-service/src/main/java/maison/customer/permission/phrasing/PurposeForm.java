package maison.customer.permission.phrasing;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import maison.customer.permission.consent.Channel;
import maison.customer.permission.wording.Terms;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The bodies of phrasing.
final class PurposeForm {

    static final String LANGUAGE = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}";
    static final String VERSION = "[A-Za-z0-9][A-Za-z0-9._:/-]{0,99}";

    static final String PURPOSE_EXAMPLE =
            """
            {
              "names": {"en": "Invitations to events", "ar": "دعوات إلى المناسبات"},
              "promotional": true,
              "confirmed": true,
              "confirmWithinHours": 72,
              "channels": ["email", "sms"]
            }
            """;

    static final String TEXT_EXAMPLE =
            """
            {"words": "I would like to be invited to events by e-mail. I can take this back at any time."}
            """;

    private static final int HOURS_MAX = 720;
    private static final int WORDS_MAX = 10_000;

    private PurposeForm() {}

    /// What a purpose is.
    @Schema(name = "PurposeToDefine")
    record Definition(
            @Schema(
                            required = true,
                            description = "How customers read it, by language; English too")
                    @NotEmpty
                    @Size(max = 40)
                    Map<
                                    @Pattern(
                                            regexp = LANGUAGE,
                                            message = "must be a BCP 47 language tag")
                                    String,
                                    @NotBlank @Size(max = 100) String>
                            names,
            @Schema(
                            required = true,
                            description =
                                    "Whether it is silenced when a customer stops all marketing")
                    @NotNull
                    @JsonProperty(required = true)
                    Boolean promotional,
            @Schema(
                            description =
                                    "Whether a yes counts only after it was confirmed by a link over"
                                            + " the channel itself (double opt-in)")
                    boolean confirmed,
            @Schema(description = "How long a yes waits for that; 72 if not said")
                    @Min(1)
                    @Max(HOURS_MAX)
                    @Nullable Integer confirmWithinHours,
            @Schema(required = true) @NotEmpty @Size(max = 4) List<@NotNull Channel> channels) {

        private static final int HOURS_USUAL = 72;

        Terms terms() {
            return new Terms(
                    names,
                    promotional,
                    confirmed,
                    confirmWithinHours == null ? HOURS_USUAL : confirmWithinHours,
                    channels.stream().distinct().map(Channel::json).toList());
        }
    }

    /// A wording to publish.
    @Schema(name = "TextToPublish")
    record Wording(
            @Schema(
                            required = true,
                            description =
                                    "What customers agree to, exactly as they read it; nothing of"
                                            + " any of them")
                    @NotBlank
                    @Size(max = WORDS_MAX)
                    String words,
            @Schema(description = "From when on it may be agreed to, if not from now")
                    @Nullable Instant from) {}
}
