package maison.notification.delivering;

/// What is known after trying to hand a message to the mail server.
sealed interface Handover {

    /// It took the message.
    record Taken() implements Handover {}

    /// It certainly did not.
    ///
    /// @param permanent and never will
    record NotTaken(String detail, boolean permanent) implements Handover {}

    /// The connection broke where it may have.
    record Unclear(String detail) implements Handover {}
}
