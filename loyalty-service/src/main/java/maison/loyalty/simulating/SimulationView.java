package maison.loyalty.simulating;

import java.time.Instant;
import java.util.UUID;
import maison.platform.eventstore.EventJson;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A simulation: how far it is, and what came of it.
///
/// @param hash of the draft's rules that it is of
/// @param from since when the draft rules in it; absent for ever
/// @param asOf when the accounts are looked at
/// @param position up to which event of the log it counts
/// @param error why it failed
/// @param report once it is done
@Schema(name = "ProgrammeSimulation")
record SimulationView(
        UUID simulationId,
        UUID draftId,
        String hash,
        @Nullable Instant from,
        Instant asOf,
        long position,
        @Schema(enumeration = {"running", "done", "cancelled", "failed"}) String state,
        String askedBy,
        Instant startedAt,
        Advance progress,
        @Nullable String error,
        @Nullable SimulationReport report) {

    private static final double MILLIS = 1_000;

    /// How far it is.
    ///
    /// @param perSecond accounts
    /// @param secondsLeft about; absent before the rate is known, and once it has ended
    @Schema(name = "SimulationProgress")
    record Advance(
            long accountsDone,
            long accountsOf,
            long eventsRead,
            double seconds,
            long perSecond,
            @Nullable Long secondsLeft) {

        static Advance of(Simulation simulation) {
            double seconds = simulation.millis() / MILLIS;
            long rate = seconds == 0 ? 0 : Math.round(simulation.accountsDone() / seconds);
            long left = Math.max(0, simulation.accountsOf() - simulation.accountsDone());
            boolean known = rate > 0 && simulation.state() == Simulation.State.RUNNING;
            return new Advance(
                    simulation.accountsDone(),
                    simulation.accountsOf(),
                    simulation.eventsRead(),
                    seconds,
                    rate,
                    known ? (Long) (left / rate) : null);
        }
    }

    static SimulationView of(Simulation simulation, @Nullable String report) {
        return new SimulationView(
                simulation.id(),
                simulation.draft(),
                simulation.hash(),
                simulation.from(),
                simulation.asOf(),
                simulation.position(),
                simulation.state().word(),
                simulation.askedBy(),
                simulation.startedAt(),
                Advance.of(simulation),
                simulation.error(),
                report == null ? null : read(report));
    }

    private static SimulationReport read(String report) {
        return EventJson.read(report, SimulationReport.class);
    }
}
