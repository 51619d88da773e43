package maison.purchase.atelier.bespoke;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One thing that is made: a jacket, a pair of trousers, a ring.
///
/// @param lineId the line of the quote that it belongs to
/// @param kind such as `jacket`; what the next order of the kind learns from
public record Piece(String pieceId, String lineId, String kind) {

    /// What a piece was made from. The measurements themselves are in customer-service.
    ///
    /// @param allowances what was added to the body's measures, by name, such as `chest`
    /// @param unit of the allowances
    public record MadeFrom(
            UUID measurementSetId,
            int measurementSetVersion,
            Map<String, Delta> allowances,
            Unit unit) {

        public MadeFrom {
            allowances = Map.copyOf(allowances);
        }
    }

    /// What was changed on a finished or half-finished piece.
    ///
    /// @param part such as `sleeve-length`
    /// @param appointmentId the fitting at which it was found, if it was at one
    public record Alteration(
            UUID alterationId,
            Instant occurredAt,
            String pieceId,
            String part,
            Delta change,
            Unit unit,
            @Nullable UUID appointmentId) {}

    /// What a length is counted in.
    public enum Unit {
        MM,
        CM,
        IN,

        /// A number of the ring size system that the measurement set names.
        RING_SIZE;

        /// As it is written: `cm`, `ring-size`.
        @JsonValue
        public String text() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
