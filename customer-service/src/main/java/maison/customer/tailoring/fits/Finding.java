package maison.customer.tailoring.fits;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import maison.customer.SealedJson;
import maison.customer.tailoring.length.Quantity;
import maison.customer.tailoring.template.Kind;
import maison.customer.tailoring.template.Place;
import maison.customer.tailoring.template.Side;
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
        return SealedJson.seal(key, FIELD, this);
    }

    /// What the ciphertext says.
    public static Finding open(SubjectKey key, Sealed finding) {
        return SealedJson.open(key, FIELD, finding, Finding.class);
    }

    @Override
    public String toString() {
        return "Finding[…]";
    }
}
