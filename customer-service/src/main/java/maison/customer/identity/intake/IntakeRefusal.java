package maison.customer.identity.intake;

/// Why an intake form may refuse a command.
public sealed interface IntakeRefusal {

    record NoSuchForm() implements IntakeRefusal {}
}
