package maison.customer.voice.recovery;

/// Why nothing is done about a recovery case.
public sealed interface RecoveryRefusal {

    record NoSuchCase() implements RecoveryRefusal {}

    record CaseIsClosed() implements RecoveryRefusal {}
}
