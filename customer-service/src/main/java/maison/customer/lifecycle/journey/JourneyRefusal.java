package maison.customer.lifecycle.journey;

/// Why the definition of the journey may refuse a command.
public sealed interface JourneyRefusal {

    /// The stages that customers had would be others.
    record InThePast() implements JourneyRefusal {}
}
