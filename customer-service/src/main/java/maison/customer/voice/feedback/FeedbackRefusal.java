package maison.customer.voice.feedback;

import java.time.Instant;

/// Why nobody is invited, or no answer taken.
public sealed interface FeedbackRefusal {

    record NotACustomer() implements FeedbackRefusal {}

    record CustomerErased() implements FeedbackRefusal {}

    record NotInvited() implements FeedbackRefusal {}

    record AnsweredBefore() implements FeedbackRefusal {}

    record InvitationOver(Instant expiresAt) implements FeedbackRefusal {}
}
