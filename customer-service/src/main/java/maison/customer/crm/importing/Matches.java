package maison.customer.crm.importing;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import maison.customer.crm.exchange.Finding;
import maison.customer.crm.exchange.Incoming;
import maison.customer.finding.directory.Holders;
import maison.customer.identity.customer.ExternalReference;
import maison.customer.identity.person.EmailForms;
import maison.customer.identity.person.SearchTerms;
import maison.customer.identity.person.SearchTerms.Term;
import maison.customer.identity.profile.ProfileRow;
import maison.customer.identity.profile.Profiles;

/// Who of many rows is known already: by our id, by another system's number, or by a phone or an
/// e-mail that is exactly the same. What only looks alike is not asked here.
@Singleton
final class Matches {

    private static final int SHOWN_MAX = 5;

    /// Whom a row is about.
    ///
    /// @param customers who may be meant; one if an id says so
    /// @param erased whether an id says that it is somebody who was erased
    record Match(List<Finding> findings, Set<UUID> customers, boolean erased) {

        static final Match NOBODY = new Match(List.of(), Set.of(), false);

        Match {
            findings = List.copyOf(findings);
            customers = Set.copyOf(customers);
        }
    }

    private final Holders holders;
    private final Profiles profiles;

    Matches(Holders holders, Profiles profiles) {
        this.holders = holders;
        this.profiles = profiles;
    }

    /// What tells a row's customer from others, and the place in the profile that it stands in.
    static Map<Term, String> terms(Incoming row) {
        var terms = new LinkedHashMap<Term, String>();
        var phones = row.person().phones();
        for (int i = 0; i < phones.size(); i++) {
            terms.putIfAbsent(
                    SearchTerms.phone(phones.get(i).number()), "/phones/" + i + "/number");
        }
        var emails = row.person().emails();
        for (int i = 0; i < emails.size(); i++) {
            var place = "/emails/" + i + "/address";
            EmailForms.folded(emails.get(i).address())
                    .ifPresent(folded -> terms.putIfAbsent(SearchTerms.email(folded), place));
        }
        for (int i = 0; i < row.references().size(); i++) {
            var reference = row.references().get(i);
            terms.putIfAbsent(
                    new Term("reference", reference.toString()),
                    "/externalReferences/" + i + "/value");
        }
        return terms;
    }

    /// What a duplicate is called.
    static String code(Term term) {
        return switch (term.kind()) {
            case "phone" -> "phone-known";
            case "email" -> "email-known";
            default -> "external-id-known";
        };
    }

    /// The customers whom rows are about; a row about nobody known is left out.
    Map<Integer, Match> of(Map<Integer, Incoming> rows) {
        var asked = new HashSet<Term>();
        var references = new HashSet<ExternalReference>();
        var ids = new HashSet<UUID>();
        for (var row : rows.values()) {
            terms(row).keySet().stream()
                    .filter(term -> !term.kind().equals("reference"))
                    .forEach(asked::add);
            references.addAll(row.references());
            if (row.customerId() != null) {
                ids.add(row.customerId());
            }
        }
        var found = holders.of(asked, SHOWN_MAX);
        Map<ExternalReference, UUID> owners =
                references.isEmpty() ? Map.of() : profiles.byReference(references);
        ids.addAll(owners.values());
        var known = rowsOf(ids);
        var matches = new HashMap<Integer, Match>();
        rows.forEach((number, row) -> {
            var match = match(row, found, owners, known);
            if (match.erased() || !match.customers().isEmpty()) {
                matches.put(number, match);
            }
        });
        return matches;
    }

    /// The rows of those of whom there are some.
    Map<UUID, ProfileRow> rowsOf(Collection<UUID> ids) {
        var rows = new HashMap<UUID, ProfileRow>();
        if (!ids.isEmpty()) {
            profiles.findAll(ids).forEach(row -> rows.put(row.customerId(), row));
        }
        return rows;
    }

    private static Match match(
            Incoming row,
            Map<Term, List<UUID>> found,
            Map<ExternalReference, UUID> owners,
            Map<UUID, ProfileRow> known) {
        var certain = new TreeSet<UUID>();
        var findings = new ArrayList<Finding>();
        if (row.customerId() != null && known.containsKey(row.customerId())) {
            certain.add(row.customerId());
            findings.add(
                    Finding.known("id-known", row.column("/customerId"), List.copyOf(certain)));
        }
        for (int i = 0; i < row.references().size(); i++) {
            var owner = owners.get(row.references().get(i));
            if (owner != null) {
                certain.add(owner);
                var column = row.column("/externalReferences/" + i + "/value");
                findings.add(Finding.known("external-id-known", column, List.of(owner)));
            }
        }
        if (!certain.isEmpty()) {
            boolean erased =
                    certain.stream()
                            .map(known::get)
                            .anyMatch(each -> each != null && each.erased());
            return new Match(findings, certain, erased);
        }
        var likely = new LinkedHashSet<UUID>();
        terms(row)
                .forEach((term, place) -> {
                    var customers = found.get(term);
                    if (customers != null) {
                        likely.addAll(customers);
                        findings.add(Finding.known(code(term), row.column(place), customers));
                    }
                });
        return new Match(findings, likely, false);
    }
}
