package maison.customer.identity.registering;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import maison.customer.finding.duplicates.Duplicates.Compared;
import maison.customer.identity.person.EmailForms;
import maison.customer.identity.person.Person;

/// Says which contacts of a new customer are somebody's already.
final class Known {

    private static final int SHOWN_MAX = 5;

    private Known() {}

    static List<Warning> of(Person person, List<Compared> compared) {
        var warnings = new ArrayList<Warning>();
        var phones = person.phones();
        for (int i = 0; i < phones.size(); i++) {
            var number = phones.get(i).number();
            warn(
                    warnings,
                    "phone-known",
                    "/phones/" + i,
                    compared,
                    known ->
                            known.phones().stream().anyMatch(each -> each.number().equals(number)));
        }
        var emails = person.emails();
        for (int i = 0; i < emails.size(); i++) {
            var folded = EmailForms.folded(emails.get(i).address());
            warn(
                    warnings,
                    "email-known",
                    "/emails/" + i,
                    compared,
                    known ->
                            folded.isPresent()
                                    && known.emails().stream()
                                            .map(each -> EmailForms.folded(each.address()))
                                            .anyMatch(folded::equals));
        }
        return warnings;
    }

    private static void warn(
            List<Warning> warnings,
            String code,
            String pointer,
            List<Compared> compared,
            Predicate<Person> has) {
        var holders =
                compared.stream()
                        .filter(each -> has.test(each.person()))
                        .map(Compared::customerId)
                        .distinct()
                        .limit(SHOWN_MAX)
                        .toList();
        if (!holders.isEmpty()) {
            warnings.add(new Warning(code, pointer, holders));
        }
    }
}
