package maison.customer;

import java.util.List;
import maison.customer.identity.customer.CustomerRefusal;
import maison.customer.identity.person.Complaint;
import maison.customer.permission.consent.ConsentRefusal;
import maison.platform.http.Problem;

/// What each refusal looks like over HTTP. A new refusal does not compile until it has an answer
/// here.
public final class CustomerProblems {

    private CustomerProblems() {}

    /// Why a customer's record was not changed.
    public static Problem problemOf(CustomerRefusal refusal) {
        return switch (refusal) {
            case CustomerRefusal.NotRegistered() -> unknown();
            case CustomerRefusal.Erased() -> erased();
            case CustomerRefusal.AlreadyRegistered() ->
                    Problem.of(
                            409,
                            "customer-exists",
                            "Customer exists",
                            "This id belongs to a customer who was registered otherwise.");
            case CustomerRefusal.NobodyDescribed() -> nobody("Give");
            case CustomerRefusal.NothingLeft() -> nobody("Leave");
            case CustomerRefusal.UnderLegalHold(var kinds) ->
                    Problem.of(
                                    409,
                                    "under-legal-hold",
                                    "Under legal hold",
                                    "Nothing is erased while this holds; ask again when it is"
                                            + " over.")
                            .with("holds", kinds);
            case CustomerRefusal.MergedAlready(var into) ->
                    Problem.of(
                                    409,
                                    "merged-already",
                                    "Merged already",
                                    "One of the two stands for another customer; merge that one, or"
                                            + " separate them first.")
                            .with("into", into);
            case CustomerRefusal.SamePerson() ->
                    Problem.of(
                            422,
                            "same-customer",
                            "Same customer",
                            "Nobody can be merged with themself.");
            case CustomerRefusal.NotMerged() ->
                    Problem.of(
                            404,
                            "not-found",
                            "Not found",
                            "There is no such merge, or not any more.");
            case CustomerRefusal.NumberedAlready(var reference) ->
                    Problem.of(
                            409,
                            "numbered-already",
                            "Numbered already",
                            ("A system knows somebody by one number only; this customer has another"
                                            + " one in %s, which would have to be removed first.")
                                    .formatted(reference.system()));
            case CustomerRefusal.NotReferenced() ->
                    Problem.of(
                            404,
                            "not-found",
                            "Not found",
                            "That system has no number for this customer.");
            case CustomerRefusal.ExternalReferenceTaken(var reference, var by) ->
                    Problem.of(
                                    409,
                                    "external-reference-taken",
                                    "External reference taken",
                                    "%s is another customer.".formatted(reference))
                            .with("customerId", by);
        };
    }

    /// Why a consent was not recorded.
    public static Problem problemOf(ConsentRefusal refusal) {
        return switch (refusal) {
            case ConsentRefusal.NotACustomer() -> unknown();
            case ConsentRefusal.CustomerErased() -> erased();
            case ConsentRefusal.NoConsentNeeded(var purpose) ->
                    Problem.of(
                            422,
                            "no-consent-needed",
                            "No consent needed",
                            "Contact for %s needs no consent, so none can be given or revoked."
                                    .formatted(purpose.json()));
            case ConsentRefusal.RequestUnknown() ->
                    Problem.of(
                            404,
                            "not-found",
                            "Not found",
                            "Nothing waits to be confirmed here: it was taken back, or asked"
                                    + " anew.");
            case ConsentRefusal.RequestOver(var expiresAt) ->
                    Problem.of(
                            409,
                            "request-over",
                            "Request over",
                            "It could be confirmed until %s.".formatted(expiresAt));
        };
    }

    /// Everything that is wrong with a request, at once.
    public static Problem invalid(List<Complaint> complaints) {
        return Problem.invalid(
                complaints.stream()
                        .map(each -> new Problem.Field(each.pointer(), each.detail()))
                        .toList());
    }

    /// There is no such customer.
    public static Problem unknown() {
        return Problem.of(404, "not-found", "Not found", "There is no such customer.");
    }

    /// There was such a customer, and nothing is left to show.
    public static Problem erased() {
        return Problem.of(
                410,
                "customer-erased",
                "Customer erased",
                "This customer's personal data was erased and their id is never used again.");
    }

    private static Problem nobody(String verb) {
        return Problem.of(
                422,
                "nobody-described",
                "Nobody described",
                verb + " at least one of a name, a phone, an e-mail or an external reference.");
    }
}
