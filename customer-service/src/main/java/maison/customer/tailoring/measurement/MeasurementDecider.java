package maison.customer.tailoring.measurement;

import java.util.Objects;
import java.util.UUID;
import maison.customer.tailoring.measurement.MeasurementCommand.Begin;
import maison.customer.tailoring.measurement.MeasurementCommand.TakeAgain;
import maison.customer.tailoring.measurement.MeasurementCommand.Withdraw;
import maison.customer.tailoring.measurement.MeasurementEvent.MeasurementsTaken;
import maison.customer.tailoring.measurement.MeasurementEvent.SetWithdrawn;
import maison.customer.tailoring.measurement.MeasurementRefusal.OtherBase;
import maison.customer.tailoring.measurement.MeasurementRefusal.OtherTemplate;
import maison.customer.tailoring.measurement.MeasurementRefusal.SetEnded;
import maison.customer.tailoring.measurement.MeasurementRefusal.SetIdTaken;
import maison.customer.tailoring.measurement.MeasurementRefusal.SetUnknown;
import maison.customer.tailoring.measurement.Taking.BaseVersion;
import maison.platform.eventstore.Decider;
import maison.platform.eventstore.Decision;
import org.jspecify.annotations.Nullable;

/// The rules of measurements: never edited, only taken again.
public final class MeasurementDecider
        implements Decider<
                MeasurementCommand, MeasurementSet, MeasurementEvent, MeasurementRefusal> {

    @Override
    public MeasurementSet initial() {
        return MeasurementSet.none();
    }

    @Override
    public Decision<MeasurementEvent, MeasurementRefusal> decide(
            MeasurementCommand command, MeasurementSet set) {
        return switch (command) {
            case Begin _ when set.first() != null -> Decision.refuse(new SetIdTaken());
            case Begin(var customer, var id, var taking) ->
                    Decision.accept(new MeasurementsTaken(customer, id, taking));
            case TakeAgain again when !set.isOf(again.customerId()) ->
                    Decision.refuse(new SetUnknown());
            case TakeAgain _ when set.ended() -> Decision.refuse(new SetEnded());
            case TakeAgain(var customer, var id, var taking) ->
                    takeAgain(new MeasurementsTaken(customer, id, taking), set);
            case Withdraw withdraw when !set.isOf(withdraw.customerId()) ->
                    Decision.refuse(new SetUnknown());
            case Withdraw _ when set.ended() -> Decision.alreadyDone();
            case Withdraw(var customer, var id, var reason, var at) ->
                    Decision.accept(new SetWithdrawn(customer, id, reason, at));
        };
    }

    private static Decision<MeasurementEvent, MeasurementRefusal> takeAgain(
            MeasurementsTaken taken, MeasurementSet set) {
        Taking first = Objects.requireNonNull(set.first());
        if (!first.template().equals(taken.taking().template())) {
            return Decision.refuse(new OtherTemplate());
        }
        return Objects.equals(baseOf(first), baseOf(taken.taking()))
                ? Decision.accept(taken)
                : Decision.refuse(new OtherBase());
    }

    private static @Nullable UUID baseOf(Taking taking) {
        BaseVersion base = taking.base();
        return base == null ? null : base.setId();
    }

    @Override
    public MeasurementSet evolve(MeasurementSet set, MeasurementEvent event) {
        return switch (event) {
            case MeasurementsTaken taken when set.first() == null ->
                    new MeasurementSet(taken.customerId(), taken.taking(), false);
            case MeasurementsTaken _ -> set;
            case SetWithdrawn _ -> set.ending();
        };
    }
}
