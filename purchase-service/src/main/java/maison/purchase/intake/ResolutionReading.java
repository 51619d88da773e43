package maison.purchase.intake;

import java.time.Clock;
import maison.purchase.intake.Reading.Faulty;
import maison.purchase.intake.Reading.Sound;
import maison.purchase.sales.conflict.ConflictCommand.ResolveConflict;
import org.jspecify.annotations.Nullable;

/// Checks how a conflict was settled.
public final class ResolutionReading {

    private ResolutionReading() {}

    /// The command that the request asks for, or all that is wrong with it.
    public static Reading<ResolveConflict> of(
            @Nullable ResolutionRequest request, String manager, Clock clock) {
        if (request == null) {
            return Faulty.empty();
        }
        var fields = new Fields(clock);
        var command =
                new ResolveConflict(
                        fields.instant(Place.ROOT.at("occurredAt"), request.occurredAt()),
                        new OrderFields(fields).word(Place.ROOT.at("reason"), request.reason()),
                        manager);
        return fields.areSound() ? new Sound<>(command) : new Faulty<>(fields.faults());
    }
}
