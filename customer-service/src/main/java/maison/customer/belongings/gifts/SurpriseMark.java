package maison.customer.belongings.gifts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Tells staff that something is a surprise: they do not speak of it to its recipient.
///
/// @param keptFrom its recipient, if a customer
/// @param relationId the giver's relation that names the recipient, if one does
/// @param until when they may know; null until somebody says so
@Schema(name = "Surprise", description = "Not to be told to its recipient until then")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SurpriseMark(
        @Nullable UUID keptFrom, @Nullable UUID relationId, @Nullable Instant until) {

    /// The mark of a gift.
    public static SurpriseMark of(GiftRow gift) {
        return new SurpriseMark(gift.recipientId(), gift.relationId(), gift.until());
    }
}
