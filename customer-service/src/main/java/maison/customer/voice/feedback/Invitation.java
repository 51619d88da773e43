package maison.customer.voice.feedback;

import maison.customer.voice.feedback.FeedbackEvent.ClientInvited;

/// How far one invitation has come.
public sealed interface Invitation {

    /// There is no such invitation.
    record None() implements Invitation {}

    /// It can be answered until its end.
    record Open(ClientInvited invited) implements Invitation {}

    record Answered(ClientInvited invited) implements Invitation {}
}
