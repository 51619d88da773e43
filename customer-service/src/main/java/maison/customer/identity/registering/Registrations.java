package maison.customer.identity.registering;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import maison.customer.CustomerProblems;
import maison.customer.finding.duplicates.Duplicates;
import maison.customer.finding.duplicates.Duplicates.Compared;
import maison.customer.identity.customer.CustomerCommand.Register;
import maison.customer.identity.customer.CustomerRefusal.AlreadyRegistered;
import maison.customer.identity.person.Person;
import maison.platform.eventstore.Call;
import maison.platform.eventstore.Outcome.Done;
import maison.platform.eventstore.Outcome.Refused;
import maison.platform.eventstore.StoredAnswer;
import maison.platform.http.ETags;
import maison.platform.http.Idempotency;

/// Registers one customer and says how it went.
@Singleton
final class Registrations {

    private static final int SHOWN_MAX = 5;

    private final Registrar registrar;
    private final Duplicates duplicates;

    Registrations(Registrar registrar, Duplicates duplicates) {
        this.registrar = registrar;
        this.duplicates = duplicates;
    }

    Response register(Draft draft, Call call) {
        var compared = duplicates.compared(draft.customerId(), draft.person());
        var command = registrar.command(draft);
        var answer = answer(command, draft.person(), compared);
        return switch (registrar.customers().registerNew(command, call, answer)) {
            case Done(_, _, _, _) -> Idempotency.first(answer);
            case Refused(AlreadyRegistered _) when registrar.isRepeat(draft) -> repeated(draft);
            case Refused(var refusal) -> CustomerProblems.problemOf(refusal).toResponse();
        };
    }

    private static StoredAnswer answer(Register command, Person person, List<Compared> compared) {
        var candidates = Duplicates.candidates(person, compared);
        return Idempotency.answer(
                201,
                new Registered(
                        command.customerId(),
                        command.at(),
                        Known.of(person, compared),
                        candidates.stream().limit(SHOWN_MAX).toList()),
                Map.of("ETag", ETags.of(1), "Location", "/v1/customers/" + command.customerId()));
    }

    private Response repeated(Draft draft) {
        var stored = registrar.customers().load(draft.customerId());
        Instant at = stored.events().getFirst().event().at();
        return Response.ok(new Registered(draft.customerId(), at, List.of(), List.of()))
                .header("ETag", ETags.of(stored.version()))
                .header("Idempotent-Replayed", "true")
                .build();
    }
}
