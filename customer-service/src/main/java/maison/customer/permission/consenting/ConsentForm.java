package maison.customer.permission.consenting;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.UUID;
import maison.customer.permission.consent.Channel;
import maison.customer.permission.consent.ConsentCommand.Revoke;
import maison.customer.permission.consent.ConsentKey;
import maison.customer.permission.consent.Purpose;
import maison.customer.permission.consents.Agreements.Yes;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The bodies of consenting. None of their fields is free text, so no personal data can slip into
/// them.
final class ConsentForm {

    private static final String WORD = "[A-Za-z0-9][A-Za-z0-9._:/-]{0,99}";
    private static final String WORD_MESSAGE =
            "must be one word of at most 100 letters, digits, dots, dashes, colons or slashes";

    private ConsentForm() {}

    /// The customer says yes.
    @Schema(name = "ConsentToGive")
    record Given(
            @Schema(required = true, examples = "marketing") @NotNull Purpose purpose,
            @Schema(
                            required = true,
                            enumeration = {"email", "sms", "whatsapp", "phone"})
                    @NotNull
                    Channel channel,
            @Schema(description = "Which wording they saw", examples = "2026-01")
                    @NotBlank
                    @Pattern(regexp = WORD, message = WORD_MESSAGE)
                    String textVersion,
            @Schema(description = "In which language, as BCP 47", examples = "en-GB")
                    @NotBlank
                    @Pattern(
                            regexp = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}",
                            message = "must be a BCP 47 language tag")
                    String locale,
            @Schema(description = "How they said so", examples = "signed-form")
                    @NotBlank
                    @Pattern(regexp = WORD, message = WORD_MESSAGE)
                    String mechanism,
            @Schema(description = "Where", examples = "store-riyadh-1")
                    @NotBlank
                    @Pattern(regexp = WORD, message = WORD_MESSAGE)
                    String source,
            @Schema(description = "When, if not now") @Nullable Instant at) {

        Yes yes(Instant when) {
            var key = new ConsentKey(purpose, channel);
            return new Yes(key, textVersion, locale, mechanism, source, when);
        }
    }

    /// The customer says no, or takes a yes back.
    @Schema(name = "ConsentToRevoke")
    record Revoked(
            @Schema(required = true, examples = "marketing") @NotNull Purpose purpose,
            @Schema(
                            required = true,
                            enumeration = {"email", "sms", "whatsapp", "phone"})
                    @NotNull
                    Channel channel,
            @Schema(description = "How they said so", examples = "unsubscribe-link")
                    @NotBlank
                    @Pattern(regexp = WORD, message = WORD_MESSAGE)
                    String mechanism,
            @Schema(description = "Where", examples = "web")
                    @NotBlank
                    @Pattern(regexp = WORD, message = WORD_MESSAGE)
                    String source,
            @Schema(description = "When, if not now") @Nullable Instant at) {

        Revoke command(UUID customer, Instant when) {
            return new Revoke(customer, new ConsentKey(purpose, channel), mechanism, source, when);
        }
    }
}
