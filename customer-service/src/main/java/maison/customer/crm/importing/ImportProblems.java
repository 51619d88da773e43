package maison.customer.crm.importing;

import java.util.List;
import maison.customer.CustomerProblems;
import maison.customer.crm.exchange.Mapping;
import maison.customer.identity.person.Complaint;
import maison.platform.http.Problem;
import maison.platform.http.ProblemException;

/// Why something cannot be done with an import.
final class ImportProblems {

    private ImportProblems() {}

    static ProblemException unknown() {
        return ProblemException.notFound("import");
    }

    /// It is past that, or not there yet.
    static ProblemException state(ImportState state) {
        return new ProblemException(
                Problem.of(
                                409,
                                "import-state",
                                "Not in this state",
                                "The import is " + state.json() + "; this cannot be done now.")
                        .with("state", state.json()));
    }

    /// @throws ProblemException 400 if the mapping makes no sense
    static void check(Mapping mapping) {
        refuse(mapping.complaints());
    }

    static void refuse(List<Complaint> complaints) {
        if (!complaints.isEmpty()) {
            throw new ProblemException(CustomerProblems.invalid(complaints));
        }
    }
}
