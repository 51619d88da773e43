package maison.customer.belongings.wishes;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A wish as those see it whom its owner lets see the list.
///
/// @param reserved whether somebody means to fulfil it; never told to the owner
@Schema(name = "SharedWish")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SharedWish(
        UUID wishId,
        @Nullable String sku,
        @Nullable String description,
        int priority,
        @Schema(description = "Whether somebody means to give it already") boolean reserved) {

    @Override
    public String toString() {
        return "SharedWish[…]";
    }
}
