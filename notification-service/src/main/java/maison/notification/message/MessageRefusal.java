package maison.notification.message;

/// Why a message may refuse a command.
public sealed interface MessageRefusal {

    record NoSuchMessage() implements MessageRefusal {}

    /// It cannot be claimed: it is not due, or is in another state.
    record NotWaiting(String state) implements MessageRefusal {}

    /// The report is about an attempt that is settled otherwise.
    record NotThatAttempt(String state) implements MessageRefusal {}

    /// Only a message with an unknown outcome needs a person.
    record NothingToReconcile(String state) implements MessageRefusal {}
}
