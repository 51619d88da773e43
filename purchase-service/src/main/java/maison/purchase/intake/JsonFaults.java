package maison.purchase.intake;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;

/// Tells a client what is wrong with its JSON without repeating any of it.
public final class JsonFaults {

    private JsonFaults() {}

    /// The field at fault, or the whole text if it is no JSON.
    public static Fault of(JacksonException e) {
        if (!(e instanceof JsonMappingException mapping) || mapping.getPath().isEmpty()) {
            return new Fault("", "is not well-formed JSON of an object");
        }
        Place place = Place.ROOT;
        boolean unknown = e instanceof UnrecognizedPropertyException;
        // The name of an unknown field is the client's own text, so it is not repeated either.
        int known = unknown ? mapping.getPath().size() - 1 : mapping.getPath().size();
        for (JsonMappingException.Reference each : mapping.getPath().subList(0, known)) {
            place =
                    each.getFieldName() == null
                            ? place.at(each.getIndex())
                            : place.at(each.getFieldName());
        }
        return new Fault(
                place.pointer(),
                unknown ? "has a field that is not known" : "is of another type than it must be");
    }
}
