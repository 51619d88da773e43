package maison.customer.identity.intake;

import java.time.Instant;

/// What an intake form can be asked to do.
public sealed interface IntakeCommand {

    /// Makes the form, or changes what it asks for; also brings back one that was retired.
    record Define(String key, Questions questions, Instant at) implements IntakeCommand {}

    record Retire(String key, Instant at) implements IntakeCommand {}
}
