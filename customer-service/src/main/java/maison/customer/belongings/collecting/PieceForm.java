package maison.customer.belongings.collecting;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import maison.customer.belongings.wardrobe.PieceWords;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A piece that a customer got elsewhere, as it is entered.
@Schema(name = "NewPiece")
record PieceForm(
        @Schema(required = true, examples = "Grandmother's emerald brooch")
                @NotBlank
                @Size(max = 500)
                String description,
        @Schema(examples = "brooches") @Nullable @Size(max = 100) String category,
        @Nullable @Size(max = 100) String brand,
        @Schema(description = "Since when they have it", examples = "1998-06-01")
                @Nullable LocalDate since,
        @Nullable @Size(max = 2_000) String note) {

    PieceWords words() {
        return new PieceWords(description.strip(), category, brand, since, note);
    }

    @Override
    public String toString() {
        return "NewPiece[…]";
    }
}
