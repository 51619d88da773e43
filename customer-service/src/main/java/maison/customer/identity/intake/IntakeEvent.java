package maison.customer.identity.intake;

import java.time.Instant;

/// Everything that can have happened to an intake form. Stored for good; nothing of it is personal.
public sealed interface IntakeEvent {

    String key();

    Instant at();

    record IntakeFormDefined(String key, Questions questions, Instant at) implements IntakeEvent {}

    /// Nobody is registered with it any more.
    record IntakeFormRetired(String key, Instant at) implements IntakeEvent {}
}
