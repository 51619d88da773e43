package maison.customer.tailoring.measuring;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import maison.customer.identity.profile.CustomerKeys;
import maison.customer.tailoring.MeasurementProblems;
import maison.customer.tailoring.MeasurementRecords;
import maison.customer.tailoring.measurement.MeasurementCommand.Begin;
import maison.customer.tailoring.measurement.MeasurementCommand.TakeAgain;
import maison.customer.tailoring.measurement.MeasurementCommand.Withdraw;
import maison.customer.tailoring.measurement.MeasurementRefusal.SetEnded;
import maison.customer.tailoring.measurement.MeasurementRefusal.SetIdTaken;
import maison.customer.tailoring.measurement.MeasurementSet;
import maison.customer.tailoring.measurements.Change;
import maison.customer.tailoring.measurements.Measurements;
import maison.customer.tailoring.measurements.OpenedMeasurements;
import maison.customer.tailoring.measurements.Sheet;
import maison.customer.tailoring.measuring.Taker.Ready;
import maison.customer.tailoring.templates.Shipped;
import maison.platform.eventstore.Call;
import maison.platform.eventstore.Outcome.Done;
import maison.platform.eventstore.Outcome.Refused;
import maison.platform.eventstore.PreconditionFailed;
import maison.platform.http.ETags;
import maison.platform.http.Idempotency;
import maison.platform.http.ProblemException;
import maison.platform.sealing.SubjectKey;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Begins sets, adds versions and withdraws sets.
@Singleton
final class Sets {

    /// That measurements were recorded; the numbers are only shown by a logged read.
    ///
    /// @param alerts how many points changed by as much as is worth telling; see the version's
    ///   `changes`
    @Schema(name = "TakenMeasurements")
    record Taken(UUID customerId, UUID setId, int version, int alerts) {}

    private final MeasurementRecords records;
    private final Taker taker;
    private final OpenedMeasurements measurements;
    private final CustomerKeys keys;
    private final Clock clock;

    Sets(
            MeasurementRecords records,
            Taker taker,
            OpenedMeasurements measurements,
            CustomerKeys keys,
            Clock clock) {
        this.records = records;
        this.taker = taker;
        this.measurements = measurements;
        this.keys = keys;
        this.clock = clock;
    }

    Response begin(UUID customer, UUID set, MeasurementsForm form, Call call, String caller) {
        SubjectKey key = keys.of(customer);
        Ready ready = taker.ready(customer, key, form, caller, null);
        return switch (records.run(set, new Begin(customer, set, ready.taking()), call)) {
            case Done(_, _, _, _) -> answer(201, new Taken(customer, set, 1, 0)).build();
            case Refused(SetIdTaken taken) ->
                    isSaid(customer, key, records.load(set).state(), ready)
                            ? answer(200, new Taken(customer, set, 1, 0))
                                    .header("Idempotent-Replayed", "true")
                                    .build()
                            : MeasurementProblems.problemOf(taken).toResponse();
            case Refused(var refusal) -> MeasurementProblems.problemOf(refusal).toResponse();
        };
    }

    /// Does everything but record.
    void check(UUID customer, MeasurementsForm form, String caller) {
        taker.ready(customer, keys.of(customer), form, caller, null);
    }

    private static boolean isSaid(UUID customer, SubjectKey key, MeasurementSet set, Ready ready) {
        if (!customer.equals(set.customerId())) {
            return false;
        }
        var first = Objects.requireNonNull(set.first());
        return first.at().equals(ready.taking().at())
                && Objects.equals(first.base(), ready.taking().base())
                && first.template().equals(ready.taking().template())
                && Sheet.open(key, first.content()).saysTheSame(ready.sheet());
    }

    /// @param version the one that the client saw
    Response takeAgain(
            UUID customer, UUID set, int version, MeasurementsForm form, Call call, String caller) {
        SubjectKey key = keys.of(customer);
        Measurements before = before(customer, set, version);
        Ready ready = taker.ready(customer, key, form, caller, form.carriesOver() ? before : null);
        int alerts = alerts(before, ready);
        var versioned = new Call(call.context(), call.key(), version);
        var outcome =
                records.run(
                        set,
                        new TakeAgain(customer, set, ready.taking()),
                        versioned,
                        done ->
                                Idempotency.answer(
                                        201,
                                        new Taken(customer, set, done.version(), alerts),
                                        Map.of("ETag", ETags.of(done.version()))));
        return switch (outcome) {
            case Done(_, _, int now, _) ->
                    answer(201, new Taken(customer, set, now, alerts)).build();
            case Refused(var refusal) -> MeasurementProblems.problemOf(refusal).toResponse();
        };
    }

    private Measurements before(UUID customer, UUID set, int version) {
        var now = records.load(set);
        MeasurementSet state = now.state();
        if (!customer.equals(state.customerId())) {
            throw new ProblemException(MeasurementProblems.unknownSet());
        }
        if (state.ended()) {
            throw new ProblemException(MeasurementProblems.problemOf(new SetEnded()));
        }
        if (now.version() != version) {
            throw new PreconditionFailed(version, now.version());
        }
        return measurements.of(customer, set, version);
    }

    private static int alerts(Measurements before, Ready ready) {
        List<Change> changes =
                Change.between(
                        Sheet.quantities(before.content().byPlace()),
                        Sheet.quantities(ready.sheet().byPlace()),
                        Shipped::point);
        return (int) changes.stream().filter(Change::alert).count();
    }

    Response withdraw(UUID customer, UUID set, String reason, Call call) {
        keys.of(customer);
        return switch (records.run(
                set, new Withdraw(customer, set, reason, clock.instant()), call)) {
            case Done(_, _, _, _) -> Response.noContent().build();
            case Refused(var refusal) -> MeasurementProblems.problemOf(refusal).toResponse();
        };
    }

    private static Response.ResponseBuilder answer(int status, Taken taken) {
        return Response.status(status).entity(taken).header("ETag", ETags.of(taken.version()));
    }
}
