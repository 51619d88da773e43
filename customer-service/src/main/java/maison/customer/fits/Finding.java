package maison.customer.fits;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import maison.customer.length.Quantity;
import maison.customer.template.Kind;
import maison.customer.template.Place;
import maison.customer.template.Side;
import maison.platform.eventstore.EventJson;
import maison.platform.sealing.Sealed;
import maison.platform.sealing.SubjectKey;
import org.jspecify.annotations.Nullable;

/// What was altered, in the clear. It lives as long as a request and is never stored or logged.
///
/// @param entered by how much, to the letter; below zero: made smaller
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Finding(
        String point, Side side, String entered, Quantity change, @Nullable String note) {

    private static final String FIELD = "alteration-finding";

    /// The finished garment at the point.
    @JsonIgnore
    public Place place() {
        return new Place(point, Kind.FINISHED, side);
    }

    /// The finding as one ciphertext.
    public Sealed seal(SubjectKey key) {
        try {
            return key.seal(FIELD, EventJson.MAPPER.writeValueAsString(this));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write a finding: " + e.getClass());
        }
    }

    /// What the ciphertext says.
    public static Finding open(SubjectKey key, Sealed finding) {
        try {
            return EventJson.MAPPER.readValue(key.open(FIELD, finding), Finding.class);
        } catch (JsonProcessingException e) {
            // Without the cause: Jackson quotes what it could not read, and that is personal.
            throw new IllegalStateException("An opened finding is none: " + e.getClass());
        }
    }

    @Override
    public String toString() {
        return "Finding[…]";
    }
}
