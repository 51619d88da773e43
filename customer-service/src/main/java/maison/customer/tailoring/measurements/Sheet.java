package maison.customer.tailoring.measurements;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import maison.customer.SealedJson;
import maison.customer.tailoring.length.Quantity;
import maison.customer.tailoring.length.Unit;
import maison.customer.tailoring.template.Place;
import maison.platform.sealing.Sealed;
import maison.platform.sealing.SubjectKey;
import org.jspecify.annotations.Nullable;

/// Everything that a version says of a body, in the clear. It lives as long as a request and is
/// never stored or logged.
///
/// @param label such as `with heels`
/// @param unit of numbers that were written alone
/// @param tool such as `tape` or a scanner's name
/// @param figure `male` or `female`, for the check by height and weight; null if nobody said
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Sheet(
        @Nullable String label,
        Unit unit,
        String tool,
        @Nullable String figure,
        List<Value> values,
        List<String> posture,
        @Nullable String bodyShape,
        @Nullable String fit,
        List<FitNote> notes,
        List<Acknowledged> acknowledged) {

    private static final String FIELD = "measurements";

    /// A warning that somebody said is right.
    ///
    /// @param by who measured and looked again
    public record Acknowledged(String warning, String by, Instant at) {}

    public Sheet {
        values = List.copyOf(values);
        posture = List.copyOf(posture);
        notes = List.copyOf(notes);
        acknowledged = List.copyOf(acknowledged);
    }

    /// The values by what they belong to, in order.
    public Map<Place, Value> byPlace() {
        var places = new LinkedHashMap<Place, Value>();
        values.forEach(each -> places.put(each.place(), each));
        return places;
    }

    /// What the values mean.
    public static Map<Place, Quantity> quantities(Map<Place, Value> values) {
        var quantities = new LinkedHashMap<Place, Quantity>();
        values.forEach((place, value) -> quantities.put(place, value.quantity()));
        return quantities;
    }

    /// Whether both say the same of the body, whoever confirmed it when.
    public boolean saysTheSame(Sheet other) {
        return with(List.of()).equals(other.with(List.of()))
                && acknowledged.stream()
                        .map(Acknowledged::warning)
                        .toList()
                        .equals(other.acknowledged.stream().map(Acknowledged::warning).toList());
    }

    /// The same with other acknowledgements.
    public Sheet with(List<Acknowledged> confirmed) {
        return new Sheet(
                label, unit, tool, figure, values, posture, bodyShape, fit, notes, confirmed);
    }

    /// All of it as one ciphertext.
    public Sealed seal(SubjectKey key) {
        return SealedJson.seal(key, FIELD, this);
    }

    /// What the ciphertext says.
    public static Sheet open(SubjectKey key, Sealed content) {
        return Objects.requireNonNull(SealedJson.open(key, FIELD, content, Sheet.class));
    }

    @Override
    public String toString() {
        return "Sheet[…]";
    }
}
