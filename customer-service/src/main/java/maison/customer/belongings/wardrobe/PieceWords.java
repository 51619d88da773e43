package maison.customer.belongings.wardrobe;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import maison.customer.SealedJson;
import maison.platform.sealing.Sealed;
import maison.platform.sealing.SubjectKey;
import org.jspecify.annotations.Nullable;

/// What a piece from elsewhere is, in the clear. It lives as long as a request and is never stored
/// or logged.
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PieceWords(
        String description,
        @Nullable String category,
        @Nullable String brand,
        @Nullable LocalDate since,
        @Nullable String note) {

    private static final String FIELD = "piece";

    /// The words as ciphertext.
    public Sealed seal(SubjectKey key) {
        return SealedJson.seal(key, FIELD, this);
    }

    /// What the ciphertext says.
    public static PieceWords open(SubjectKey key, Sealed words) {
        return SealedJson.open(key, FIELD, words, PieceWords.class);
    }

    @Override
    public String toString() {
        return "PieceWords[…]";
    }
}
