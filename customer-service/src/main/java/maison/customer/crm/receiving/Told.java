package maison.customer.crm.receiving;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import maison.customer.CustomerProblems;
import maison.customer.crm.crmsystem.SystemTerms;
import maison.customer.crm.exchange.Flat;
import maison.customer.crm.exchange.Mapping;
import maison.customer.crm.exchange.Readers;
import maison.customer.identity.customer.ExternalReference;
import maison.customer.identity.customer.Field;
import maison.customer.identity.person.Complaint;
import maison.customer.identity.person.Person;
import maison.platform.http.ProblemException;
import org.jspecify.annotations.Nullable;

/// A change as another system told it, read.
///
/// @param number what the system calls the customer
/// @param customer whom of ours it means, if it says so
/// @param seen where it was in the feed
/// @param changedAt when it was changed there, by its clock
/// @param fields which ones it speaks of
/// @param person what they are there; a field that is missing is empty
record Told(
        ExternalReference number,
        @Nullable UUID customer,
        long seen,
        Instant changedAt,
        Set<Field> fields,
        Person person) {

    /// @throws ProblemException 400 with everything that is wrong
    static Told read(
            ExternalReference number,
            SystemTerms terms,
            ChangeForm form,
            @Nullable String region,
            Readers readers) {
        var fields = fields(form.customer(), terms);
        var cells = new LinkedHashMap<>(Flat.of(form.customer()));
        refuse(
                cells.keySet().stream()
                        .filter(place -> !Mapping.isPlace(place))
                        .map(place ->
                                new Complaint("/customer" + place, "is no place of a profile"))
                        .toList());
        // So that a change of a birthday alone is not taken for one of nobody.
        cells.put("/externalReferences/0/system", number.system());
        cells.put("/externalReferences/0/value", number.value());
        var columns = new LinkedHashMap<String, String>();
        cells.keySet().forEach(place -> columns.put(place, place));
        var mapping = new Mapping(columns, Map.of(), null, null, region);
        var row = readers.of(mapping).read(cells);
        refuse(
                row.findings().stream()
                        .map(each -> new Complaint(pointer(each.column()), each.detail()))
                        .toList());
        return new Told(
                number, form.customerId(), form.seen(), form.changedAt(), fields, row.person());
    }

    private static String pointer(@Nullable String column) {
        return column == null
                ? "/customer"
                : column.startsWith("/externalReferences") ? "/externalId" : "/customer" + column;
    }

    private static Set<Field> fields(JsonNode customer, SystemTerms terms) {
        var fields = EnumSet.noneOf(Field.class);
        var complaints = new ArrayList<Complaint>();
        if (!customer.isObject()) {
            complaints.add(new Complaint("/customer", "must be a JSON object"));
        }
        for (var each : customer.properties()) {
            Field.named(each.getKey())
                    .filter(terms.fields()::containsKey)
                    .ifPresentOrElse(
                            fields::add,
                            () ->
                                    complaints.add(
                                            new Complaint(
                                                    pointerTo(each.getKey()),
                                                    "is not exchanged with this system")));
        }
        refuse(complaints);
        return fields;
    }

    private static String pointerTo(String name) {
        return name.matches("[A-Za-z0-9]{1,40}") ? "/customer/" + name : "/customer";
    }

    private static void refuse(List<Complaint> complaints) {
        if (!complaints.isEmpty()) {
            throw new ProblemException(CustomerProblems.invalid(complaints));
        }
    }

    @Override
    public String toString() {
        return "Told[" + number.system() + "]";
    }
}
