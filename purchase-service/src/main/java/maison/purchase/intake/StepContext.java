package maison.purchase.intake;

import java.time.Clock;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/// What must be known of a job to read a step of it.
///
/// @param stepId chosen by the client
/// @param customerId whose job it is
/// @param zone of the job's store
/// @param currency of the job
public record StepContext(
        UUID stepId,
        @Nullable UUID customerId,
        String zone,
        CurrencyUnit currency,
        GenericWords generic,
        Clock clock) {}
