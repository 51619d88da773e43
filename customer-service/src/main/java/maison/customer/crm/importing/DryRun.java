package maison.customer.crm.importing;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import maison.customer.crm.exchange.Finding;
import maison.customer.crm.exchange.Incoming;
import maison.customer.crm.exchange.Readers;
import maison.customer.crm.importing.Imports.Noted;
import maison.customer.crm.importing.Imports.Stored;
import maison.customer.crm.importing.Imports.Work;
import maison.customer.crm.importing.Matches.Match;
import maison.customer.identity.person.SearchTerms.Term;
import maison.customer.permission.consents.Agreements;
import maison.platform.http.ProblemException;

/// Goes through a file and says of each row what would become of it. It changes nothing but that.
@Singleton
final class DryRun {

    private static final int TOGETHER = 1_000;

    private final Imports imports;
    private final Readers readers;
    private final Matches matches;
    private final Agreements agreements;

    DryRun(Imports imports, Readers readers, Matches matches, Agreements agreements) {
        this.imports = imports;
        this.readers = readers;
        this.matches = matches;
        this.agreements = agreements;
    }

    void run(Work work) {
        imports.restart(work);
        var key = imports.key(work.id());
        var reader = readers.of(work.mapping());
        var first = new HashMap<Term, Integer>();
        int after = 0;
        for (var some = imports.rows(work, key, after, TOGETHER, false);
                !some.isEmpty();
                some = imports.rows(work, key, after, TOGETHER, false)) {
            var rows = new LinkedHashMap<Integer, Incoming>();
            for (Stored each : some) {
                if (each.cells() != null) {
                    rows.put(each.number(), reader.read(each.cells()));
                }
            }
            var known = matches.of(rows);
            var noted = some.stream().map(each -> noted(each, rows, known, first)).toList();
            if (!imports.note(work, noted)) {
                return;
            }
            after = some.getLast().number();
        }
        imports.checked(work);
    }

    private Noted noted(
            Stored row,
            Map<Integer, Incoming> rows,
            Map<Integer, Match> known,
            Map<Term, Integer> first) {
        int number = row.number();
        var incoming = rows.get(number);
        if (incoming == null) {
            return new Noted(number, "error", List.of(unreadable()), null);
        }
        var findings = new ArrayList<>(incoming.findings());
        findings.addAll(proofs(incoming));
        var match = known.getOrDefault(number, Match.NOBODY);
        findings.addAll(match.findings());
        if (match.erased()) {
            findings.add(erased());
        }
        Matches.terms(incoming)
                .forEach((term, place) -> {
                    var earlier = first.putIfAbsent(term, number);
                    if (earlier != null) {
                        var code = Matches.code(term).replace("known", "twice");
                        findings.add(Finding.twice(code, incoming.column(place), earlier));
                    }
                });
        return new Noted(number, status(findings), findings, null);
    }

    private static String status(List<Finding> findings) {
        for (var severity : List.of(Finding.ERROR, Finding.DUPLICATE, Finding.WARNING)) {
            if (findings.stream().anyMatch(each -> each.severity().equals(severity))) {
                return severity;
            }
        }
        return "ok";
    }

    /// A consent to a text that the house never published is no proof.
    private List<Finding> proofs(Incoming incoming) {
        var findings = new ArrayList<Finding>();
        for (int i = 0; i < incoming.consents().size(); i++) {
            try {
                agreements.command(new UUID(0, 0), incoming.consents().get(i));
            } catch (ProblemException e) {
                var column = incoming.column("/consents/" + i + "/textVersion");
                findings.add(Finding.error("consent", column, e.problem().detail()));
            }
        }
        return findings;
    }

    static Finding unreadable() {
        return Finding.error(
                "unreadable", null, "must be a JSON object of at most 500 values with short names");
    }

    static Finding erased() {
        return Finding.error("erased", null, "is somebody who was erased");
    }
}
