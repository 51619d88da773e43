package maison.customer.belongings.sharing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import maison.customer.belongings.wardrobe.WardrobeItem;
import maison.customer.belongings.wishes.SharedWish;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What somebody lets a customer know of them; what they do not share is absent.
@Schema(name = "Shared")
@JsonInclude(JsonInclude.Include.NON_NULL)
record SharedView(
        UUID customerId,
        @Schema(examples = "Layla") @Nullable String name,
        @Schema(examples = "--02-29") @Nullable String birthday,
        @Nullable List<SharedWish> wishes,
        @Nullable List<WardrobeItem> wardrobe) {

    @Override
    public String toString() {
        return "Shared[…]";
    }
}
