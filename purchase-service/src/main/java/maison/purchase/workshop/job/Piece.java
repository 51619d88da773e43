package maison.purchase.workshop.job;

import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// One thing that is worked on.
///
/// @param pieceId unique within the job
/// @param description what anybody can see, such as "white metal, blue stone"; it claims nothing
///   that would have to be tested
/// @param condition scratches and missing stones; for staff only, never printed
/// @param photos SHA-256 of each photo, in hexadecimal
/// @param declaredValue what the client says it is worth, for the insurance
public record Piece(
        String pieceId,
        String description,
        @Nullable String condition,
        List<String> photos,
        @Nullable Money declaredValue) {

    public Piece {
        photos = List.copyOf(photos);
    }
}
