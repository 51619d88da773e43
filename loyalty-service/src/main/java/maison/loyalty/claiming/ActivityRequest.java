package maison.loyalty.claiming;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import maison.loyalty.programme.Bonus.Activity;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Something that was done apart from buying.
///
/// @param proof a link that shows it; only its hash and its host are kept
/// @param occurredAt when it was done; now if absent
/// @param store whose calendar counts for the cap; the programme's own if absent
record ActivityRequest(
        @NotNull
                @Pattern(regexp = "review|photo|share|survey")
                @Schema(
                        examples = "review",
                        enumeration = {"review", "photo", "share", "survey"})
                String activity,
        @Nullable
                @Size(max = ActivityRequest.LINK_MAX)
                @Schema(
                        examples = "https://www.instagram.com/p/C8xT2LkPq1d/",
                        description = "A link that shows it; only its hash and its host are kept")
                String proof,
        @Nullable @Schema(description = "When it was done; now if absent") Instant occurredAt,
        @Nullable
                @Pattern(regexp = "[^\\s\\p{Cntrl}]([^\\p{Cntrl}]{0,98}[^\\s\\p{Cntrl}])?")
                @Schema(examples = "dubai-mall", description = "Whose calendar counts for the cap")
                String store) {

    static final int LINK_MAX = 2000;

    Activity kind() {
        return switch (activity) {
            case "review" -> Activity.REVIEW;
            case "photo" -> Activity.PHOTO;
            case "share" -> Activity.SHARE;
            case "survey" -> Activity.SURVEY;
            default -> throw new IllegalArgumentException("Not checked: " + activity);
        };
    }
}
