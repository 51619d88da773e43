package maison.customer.belongings.giving;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import maison.customer.CustomerProblems;
import maison.customer.belongings.gift.Present;
import maison.customer.belongings.gift.Recipient;
import maison.customer.belongings.gifts.GiftWords;
import maison.customer.identity.person.Complaint;
import maison.platform.http.ProblemException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A gift as it is marked.
@Schema(name = "NewGift")
record GiftForm(
        @Schema(description = "For whom: another customer") @Nullable UUID recipientId,
        @Schema(description = "Or who is at the other end of this relation of theirs")
                @Nullable UUID relationId,
        @Schema(description = "The sale it was bought in") @Nullable UUID saleId,
        @Schema(description = "The line of that sale; all of it if not given", examples = "1")
                @Nullable
                @Size(max = 100)
                String lineId,
        @Schema(description = "On whose list the wish stands that it fulfils")
                @Nullable UUID wishOwner,
        @Nullable UUID wishId,
        @Schema(examples = "RING-HALO-18K")
                @Nullable
                @Size(max = 100)
                @Pattern(regexp = "\\S+", message = "must be an item's SKU")
                String sku,
        @Schema(description = "When the recipient may know; until somebody says so if not given")
                @Nullable Instant until,
        @Schema(required = true, examples = "For their tenth anniversary")
                @NotBlank
                @Size(max = 500)
                String description) {

    /// @throws ProblemException 400 unless exactly one recipient is named
    Recipient recipient() {
        if ((recipientId == null) == (relationId == null)) {
            throw invalid("/recipientId", "must be given, or else relationId, but not both");
        }
        return new Recipient(recipientId, relationId);
    }

    /// @throws ProblemException 400 for a line of no sale, and half a wish
    Present present() {
        if (lineId != null && saleId == null) {
            throw invalid("/saleId", "must be given with lineId");
        }
        if ((wishOwner == null) != (wishId == null)) {
            throw invalid("/wishId", "must be given with wishOwner, and only then");
        }
        return new Present(saleId, lineId, wishOwner, wishId, sku);
    }

    GiftWords words() {
        return new GiftWords(description.strip());
    }

    private static ProblemException invalid(String pointer, String detail) {
        return new ProblemException(
                CustomerProblems.invalid(List.of(new Complaint(pointer, detail))));
    }

    @Override
    public String toString() {
        return "NewGift[…]";
    }
}
