package maison.customer.privacy.retaining;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import maison.customer.privacy.holds.HoldList;
import maison.customer.privacy.retaining.Inactive.Client;
import maison.customer.privacy.retention.Inactivity;
import maison.customer.privacy.retention.RetentionPolicy.Version;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jdbi.v3.core.Jdbi;

/// Counts what a version of a policy would do.
@Singleton
final class Preview {

    private static final int MONTHS = 12;
    private static final int SAMPLE = 20;

    /// What it would do.
    @Schema(name = "RetentionPreview")
    record Shown(
            String policyId,
            int policyVersion,
            Instant at,
            @Schema(description = "How many are due now") long due,
            @Schema(description = "How many of these something holds") long held,
            @Schema(description = "How many more become due, if they stay inactive")
                    List<Month> months,
            @Schema(description = "Some of those who are due now") List<UUID> sample) {}

    /// A month from now on.
    ///
    /// @param until its last day
    @Schema(name = "RetentionPreviewMonth")
    record Month(LocalDate until, long due) {}

    private final Inactive inactive;
    private final Jdbi jdbi;

    Preview(Inactive inactive, Jdbi jdbi) {
        this.inactive = inactive;
        this.jdbi = jdbi;
    }

    Shown of(String policy, Version version, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        var terms = version.terms();
        var before = new ArrayList<Instant>();
        for (int month = 0; month <= MONTHS; month++) {
            before.add(Inactivity.before(terms.after(), today.plusMonths(month)));
        }
        var counts = new long[MONTHS + 1];
        var held = new long[1];
        var sample = new ArrayList<UUID>();
        inactive.each(
                before.getLast(),
                terms.clients(),
                page -> {
                    page.forEach(each -> counts[month(each, before)]++);
                    var due =
                            page.stream()
                                    .filter(each -> each.last().isBefore(before.getFirst()))
                                    .map(Client::customer)
                                    .toList();
                    held[0] += jdbi.withHandle(handle -> HoldList.holding(handle, due)).size();
                    due.stream().limit(SAMPLE - sample.size()).forEach(sample::add);
                });
        var months = new ArrayList<Month>();
        for (int month = 1; month <= MONTHS; month++) {
            months.add(new Month(today.plusMonths(month), counts[month]));
        }
        return new Shown(policy, version.number(), now, counts[0], held[0], months, sample);
    }

    private static int month(Client client, List<Instant> before) {
        int month = 0;
        while (!client.last().isBefore(before.get(month))) {
            month++;
        }
        return month;
    }
}
