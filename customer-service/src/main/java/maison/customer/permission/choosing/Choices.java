package maison.customer.permission.choosing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import maison.customer.permission.consent.Channel;
import maison.customer.permission.consent.Purpose;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a client has chosen and may choose. It holds nothing that would tell who they are.
///
/// @param language of the words below
@Schema(name = "Choices")
public record Choices(
        @Schema(examples = "en") String language,
        List<Choice> purposes,
        @Schema(description = "All marketing is stopped, whatever is chosen above")
                boolean stopMarketing,
        @Schema(description = "Nothing of theirs goes to other companies") boolean doNotSell) {

    /// One purpose.
    ///
    /// @param words what is agreed to; absent where the house published no text, and there a yes
    ///   can only be taken back here
    @Schema(name = "ChoicePurpose")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Choice(
            Purpose purpose,
            @Schema(examples = "News and offers") String name,
            @Nullable String words,
            @Nullable String textVersion,
            @Nullable String locale,
            List<Over> channels) {}

    /// One purpose over one channel.
    ///
    /// @param pending whether a yes waits to be confirmed
    @Schema(name = "ChoiceChannel")
    public record Over(Channel channel, boolean granted, boolean pending) {

        /// As the page's form names it, with the text that the page shows: what somebody agrees to
        /// is what they read, whatever was published since.
        public String field(Choice choice) {
            return String.join(
                    ":",
                    choice.purpose().json(),
                    channel.json(),
                    Objects.requireNonNullElse(choice.locale(), ""),
                    Objects.requireNonNullElse(choice.textVersion(), ""));
        }
    }
}
