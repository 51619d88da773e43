package maison.customer.identity.correcting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import maison.customer.CustomerProblems;
import maison.customer.identity.customer.Field;
import maison.customer.identity.person.Complaint;
import maison.customer.identity.person.Person;
import maison.customer.identity.person.PersonForm;
import maison.customer.identity.person.PersonReader;
import maison.platform.http.ProblemException;

/// What a client wants changed: each field that is present takes the new value, a null one is
/// cleared.
///
/// @param fields which ones are present
/// @param values what they become
record Correction(Set<Field> fields, Person values) {

    /// @throws ProblemException 400 with everything that is wrong
    static Correction read(JsonNode body, PersonReader reader, ObjectMapper mapper) {
        var complaints = new ArrayList<Complaint>();
        if (!body.isObject()) {
            complaints.add(new Complaint("/", "must be a JSON object"));
        }
        var fields = EnumSet.noneOf(Field.class);
        body.fieldNames()
                .forEachRemaining(name ->
                        Field.named(name)
                                // They have a resource of their own, which knows their types.
                                .filter(field -> field != Field.CUSTOM)
                                .ifPresentOrElse(fields::add, () -> complaints.add(unknown(name))));
        refuse(complaints);
        var values = reader.read(form(body, mapper));
        refuse(reader.complaints());
        return new Correction(fields, values);
    }

    /// The person as corrected. A contact that stays the same stays verified.
    Person applied(Person current) {
        return current.with(fields, values).verifiedAs(current);
    }

    private static PersonForm form(JsonNode body, ObjectMapper mapper) {
        try {
            return mapper.treeToValue(body, PersonForm.class);
        } catch (JsonProcessingException e) {
            throw new ProblemException(CustomerProblems.invalid(List.of(wrongType(e))));
        }
    }

    private static Complaint wrongType(JsonProcessingException e) {
        var pointer = new StringBuilder("/");
        if (e instanceof JsonMappingException mapping) {
            pointer.setLength(0);
            for (var step : mapping.getPath()) {
                var name = step.getFieldName();
                pointer.append('/').append(name == null ? "" + step.getIndex() : name);
            }
        }
        return new Complaint(pointer.toString(), "is of another type");
    }

    private static Complaint unknown(String name) {
        boolean plain = name.matches("[A-Za-z0-9]{1,40}");
        return new Complaint(plain ? "/" + name : "/", "is no field of a profile");
    }

    private static void refuse(List<Complaint> complaints) {
        if (!complaints.isEmpty()) {
            throw new ProblemException(CustomerProblems.invalid(complaints));
        }
    }
}
