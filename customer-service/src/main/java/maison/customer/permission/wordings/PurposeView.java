package maison.customer.permission.wordings;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import maison.customer.permission.consent.Purpose;
import maison.customer.permission.wording.Terms;
import maison.customer.permission.wording.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A purpose with its texts.
@Schema(name = "ConsentPurpose")
public record PurposeView(
        Purpose purpose,
        @Schema(description = "0 for one that the house did not define itself") int version,
        @Schema(description = "How customers read it, by language") Map<String, String> names,
        @Schema(description = "Whether it is silenced when a customer stops all marketing")
                boolean promotional,
        @Schema(description = "Whether a yes counts only after it was confirmed") boolean confirmed,
        @Schema(examples = "72") int confirmWithinHours,
        List<String> channels,
        @Schema(description = "The latest first") List<TextView> texts) {

    /// A published wording.
    @Schema(name = "ConsentText")
    public record TextView(
            @Schema(examples = "2026-01") String version,
            @Schema(examples = "en") String locale,
            String words,
            String sha256,
            Instant from) {

        /// A text as answers show it.
        public static TextView of(Text text) {
            return new TextView(
                    text.version(), text.locale(), text.words(), text.sha256(), text.from());
        }
    }

    /// A purpose as answers show it.
    public static PurposeView of(Purpose purpose, int version, Terms terms, List<Text> texts) {
        return new PurposeView(
                purpose,
                version,
                terms.names(),
                terms.promotional(),
                terms.confirmed(),
                terms.confirmWithinHours(),
                terms.channels(),
                texts.stream().map(TextView::of).toList());
    }
}
