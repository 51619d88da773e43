package maison.customer.registering;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import maison.customer.directory.Directory;
import maison.customer.person.EmailForms;
import maison.customer.person.SearchTerms;
import maison.customer.person.SearchTerms.Term;

/// Looks at entry whether somebody with the same phone or e-mail is known already.
@Singleton
final class Duplicates {

    private static final int SHOWN_MAX = 5;

    private final Directory directory;

    Duplicates(Directory directory) {
        this.directory = directory;
    }

    List<Warning> of(Draft draft) {
        var warnings = new ArrayList<Warning>();
        var phones = draft.person().phones();
        for (int i = 0; i < phones.size(); i++) {
            warn(
                    warnings,
                    draft.customerId(),
                    "phone-known",
                    "/phones/" + i,
                    SearchTerms.phone(phones.get(i).number()));
        }
        var emails = draft.person().emails();
        for (int i = 0; i < emails.size(); i++) {
            var folded = EmailForms.folded(emails.get(i).address());
            if (folded.isPresent()) {
                var term = SearchTerms.email(folded.get());
                warn(warnings, draft.customerId(), "email-known", "/emails/" + i, term);
            }
        }
        return warnings;
    }

    private void warn(List<Warning> warnings, UUID self, String code, String pointer, Term term) {
        var holders =
                directory.find(List.of(List.of(term)), null, SHOWN_MAX + 1).stream()
                        .filter(each -> !each.equals(self))
                        .limit(SHOWN_MAX)
                        .toList();
        if (!holders.isEmpty()) {
            warnings.add(new Warning(code, pointer, holders));
        }
    }
}
