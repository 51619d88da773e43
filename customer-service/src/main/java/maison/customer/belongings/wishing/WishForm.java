package maison.customer.belongings.wishing;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import maison.customer.CustomerProblems;
import maison.customer.belongings.gift.Recipient;
import maison.customer.belongings.wishes.WishWords;
import maison.customer.identity.person.Complaint;
import maison.platform.http.ProblemException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A wish as it is entered: an item of the catalogue, or in words.
@Schema(name = "NewWish")
record WishForm(
        @Schema(examples = "RING-HALO-18K")
                @Nullable
                @Size(max = 100)
                @Pattern(regexp = "\\S+", message = "must be an item's SKU")
                String sku,
        @Schema(examples = "A halo ring like her sister's") @Nullable @Size(max = 500)
                String description,
        @Schema(description = "1 for the dearest to 3; 2 if not given") @Nullable @Min(1) @Max(3)
                Integer priority,
        @Schema(description = "From where we know", examples = "fitting") @Nullable @Size(max = 100)
                String source,
        @Nullable @Size(max = 2_000) String note,
        @Schema(description = "For whom, if not for themselves: another customer")
                @Nullable UUID recipientId,
        @Schema(description = "Or who is at the other end of this relation of theirs")
                @Nullable UUID relationId) {

    private static final int USUAL = 2;

    /// @throws ProblemException 400 if it says nothing, or names two recipients
    WishWords words() {
        if (sku == null && (description == null || description.isBlank())) {
            throw invalid("/description", "must be given, or else sku");
        }
        if (recipientId != null && relationId != null) {
            throw invalid("/relationId", "must not be given beside recipientId");
        }
        return new WishWords(description, priority == null ? USUAL : priority, source, note);
    }

    @Nullable Recipient recipient() {
        return recipientId == null && relationId == null
                ? null
                : new Recipient(recipientId, relationId);
    }

    private static ProblemException invalid(String pointer, String detail) {
        return new ProblemException(
                CustomerProblems.invalid(List.of(new Complaint(pointer, detail))));
    }

    @Override
    public String toString() {
        return "NewWish[…]";
    }
}
