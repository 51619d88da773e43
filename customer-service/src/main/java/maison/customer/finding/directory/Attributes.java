package maison.customer.finding.directory;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import maison.customer.CustomerProblems;
import maison.customer.HouseKeys;
import maison.customer.identity.customfields.CustomFieldList;
import maison.customer.identity.customfields.CustomValues;
import maison.customer.identity.person.Complaints;
import maison.customer.identity.person.SearchTerms;
import maison.customer.identity.person.SearchTerms.Term;
import maison.platform.http.ProblemException;
import maison.platform.security.Caller;

/// Reads values of custom fields that are looked for: of fields that the caller sees, so that
/// nobody finds out by asking what they may not read.
@Singleton
final class Attributes {

    private final CustomFieldList definitions;
    private final Caller caller;

    Attributes(CustomFieldList definitions, Caller caller) {
        this.definitions = definitions;
        this.caller = caller;
    }

    /// @throws ProblemException 400 if one is no value of a field that the caller sees
    List<Term> terms(Map<String, JsonNode> asked) {
        var complaints = new Complaints();
        var terms = new ArrayList<Term>();
        asked.forEach((key, value) -> {
            boolean plain = key.matches(HouseKeys.KEY);
            var pointer = "/attributes/" + (plain ? key : "");
            var field =
                    plain
                            ? definitions
                                    .find(key)
                                    .filter(each -> each.isSeenBy(caller::has))
                                    .orElse(null)
                            : null;
            if (field == null) {
                complaints.add(pointer, "is no custom field in use");
                return;
            }
            var text = CustomValues.read(field.definition(), value, pointer, complaints);
            if (text != null) {
                terms.add(SearchTerms.attribute(key, text));
            }
        });
        if (!complaints.all().isEmpty()) {
            throw new ProblemException(CustomerProblems.invalid(complaints.all()));
        }
        return terms;
    }
}
