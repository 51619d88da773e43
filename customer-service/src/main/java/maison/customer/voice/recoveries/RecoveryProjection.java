package maison.customer.voice.recoveries;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import maison.customer.identity.customer.CustomerEvent.CustomerErased;
import maison.customer.voice.recovery.RecoveryEvent.CaseAssigned;
import maison.customer.voice.recovery.RecoveryEvent.CaseClosed;
import maison.customer.voice.recovery.RecoveryEvent.CaseOpened;
import maison.platform.eventstore.RecordedEvent;
import maison.platform.eventstore.Write;
import maison.platform.projection.WritingProjection;

/// Keeps `recovery_cases` in step with the events.
@Singleton
final class RecoveryProjection implements WritingProjection {

    private static final String OPEN =
            """
            insert into recovery_cases (case_id, customer_id, store_id, owner, due, opened_at)
            select * from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::timestamptz[],
                ?::timestamptz[])
            """;

    private static final String ASSIGN =
            """
            update recovery_cases c set owner = t.owner, due = t.due
            from unnest(?::uuid[], ?::text[], ?::timestamptz[]) as t(id, owner, due)
            where c.case_id = t.id
            """;

    private static final String CLOSE =
            """
            update recovery_cases c set closed_at = t.at, outcome = t.outcome, note = t.note
            from unnest(?::uuid[], ?::timestamptz[], ?::text[], ?::text[]) as t(id, at, outcome, note)
            where c.case_id = t.id
            """;

    private static final String ERASE =
            "update recovery_cases set note = null where customer_id = any(?::uuid[])";

    @Override
    public String name() {
        return "recovery_cases";
    }

    @Override
    public String ddl() {
        return "projections/recoveries.sql";
    }

    /// A case may be assigned more than once in a batch, so assignments go one by one.
    @Override
    public List<Write> writes(List<RecordedEvent<?>> events) {
        var opened = new ArrayList<CaseOpened>();
        var later = new ArrayList<Write>();
        var erased = new ArrayList<UUID>();
        for (var recorded : events) {
            switch (recorded.event()) {
                case CaseOpened event -> opened.add(event);
                case CaseAssigned event ->
                        later.addAll(
                                Write.ofRows(
                                        ASSIGN,
                                        List.of(event),
                                        CaseAssigned::caseId,
                                        CaseAssigned::owner,
                                        CaseAssigned::due));
                case CaseClosed event ->
                        later.addAll(
                                Write.ofRows(
                                        CLOSE,
                                        List.of(event),
                                        CaseClosed::caseId,
                                        CaseClosed::at,
                                        each -> each.outcome().json(),
                                        each ->
                                                each.note() == null
                                                        ? null
                                                        : each.note().ciphertext()));
                case CustomerErased event -> erased.add(event.customerId());
                case Object _ -> {
                    // Nothing else is about recovery.
                }
            }
        }
        var writes = new ArrayList<Write>();
        writes.addAll(
                Write.ofRows(
                        OPEN,
                        opened,
                        CaseOpened::caseId,
                        CaseOpened::customerId,
                        CaseOpened::storeId,
                        CaseOpened::owner,
                        CaseOpened::due,
                        CaseOpened::at));
        writes.addAll(later);
        writes.addAll(Write.ofRows(ERASE, erased, each -> each));
        return writes;
    }
}
