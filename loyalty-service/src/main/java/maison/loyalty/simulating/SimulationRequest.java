package maison.loyalty.simulating;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How a draft is simulated.
///
/// @param from since when it is as if the draft had ruled; from the beginning if absent
@Schema(name = "SimulationRequest")
record SimulationRequest(@Nullable Instant from) {}
