package maison.customer.identity.registering;

import java.util.ArrayList;
import java.util.List;
import maison.customer.identity.intake.IntakeItem;
import maison.customer.identity.intake.Questions;
import maison.customer.identity.person.Complaint;
import maison.customer.identity.person.Person;
import maison.customer.identity.person.PersonName;
import org.jspecify.annotations.Nullable;

/// What a form requires and a person lacks.
final class Missing {

    private Missing() {}

    /// Everything that is missing, at once.
    static List<Complaint> from(Questions questions, Person person) {
        var missing = new ArrayList<Complaint>();
        for (var item : questions.required()) {
            if (!holds(item, person, person.name())) {
                missing.add(
                        item == IntakeItem.CONTACT
                                ? new Complaint("/phones", "is required by the form, or an e-mail")
                                : new Complaint(
                                        "/" + item.json().replace('.', '/'),
                                        "is required by the form"));
            }
        }
        return missing;
    }

    private static boolean holds(IntakeItem item, Person person, @Nullable PersonName name) {
        return switch (item) {
            case NAME -> name != null;
            case GIVEN_NAME -> name != null && name.given() != null;
            case FAMILY_NAME -> name != null && name.family() != null;
            case NATIVE_NAME -> name != null && name.nativeScript() != null;
            case CONTACT -> !person.phones().isEmpty() || !person.emails().isEmpty();
            case PHONES -> !person.phones().isEmpty();
            case EMAILS -> !person.emails().isEmpty();
            case ADDRESSES -> !person.addresses().isEmpty();
            case LANGUAGE -> person.language() != null;
            case ZONE -> person.zone() != null;
            case BIRTHDAY -> person.birthday() != null;
            case OCCUPATION -> person.occupation() != null;
            case DEMOGRAPHICS -> person.demographics() != null;
            case CULTURE -> person.culture() != null;
            case DATES -> !person.dates().isEmpty();
            case COMMUNICATION -> person.communication() != null;
            case SIZES -> person.sizes() != null;
            case TAGS -> !person.tags().isEmpty();
        };
    }
}
