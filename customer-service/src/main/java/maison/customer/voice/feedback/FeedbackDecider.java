package maison.customer.voice.feedback;

import maison.customer.voice.feedback.FeedbackCommand.Answer;
import maison.customer.voice.feedback.FeedbackCommand.Invite;
import maison.customer.voice.feedback.FeedbackEvent.ClientInvited;
import maison.customer.voice.feedback.FeedbackEvent.FeedbackGiven;
import maison.customer.voice.feedback.FeedbackRefusal.AnsweredBefore;
import maison.customer.voice.feedback.FeedbackRefusal.InvitationOver;
import maison.customer.voice.feedback.FeedbackRefusal.NotInvited;
import maison.customer.voice.feedback.Invitation.Answered;
import maison.customer.voice.feedback.Invitation.None;
import maison.customer.voice.feedback.Invitation.Open;
import maison.platform.eventstore.Decider;
import maison.platform.eventstore.Decision;

/// The rules of feedback: one invitation for one occasion, answered once, until its end.
public final class FeedbackDecider
        implements Decider<FeedbackCommand, Invitation, FeedbackEvent, FeedbackRefusal> {

    @Override
    public Invitation initial() {
        return new None();
    }

    @Override
    public Decision<FeedbackEvent, FeedbackRefusal> decide(
            FeedbackCommand command, Invitation invitation) {
        return switch (command) {
            case Invite invite ->
                    invitation instanceof None
                            ? Decision.accept(invited(invite))
                            : Decision.alreadyDone();
            case Answer answer ->
                    switch (invitation) {
                        case None() -> Decision.refuse(new NotInvited());
                        case Answered _ -> Decision.refuse(new AnsweredBefore());
                        case Open(var invited) when !answer.at().isBefore(invited.expiresAt()) ->
                                Decision.refuse(new InvitationOver(invited.expiresAt()));
                        case Open(var invited) -> Decision.accept(given(invited, answer));
                    };
        };
    }

    @Override
    public Invitation evolve(Invitation invitation, FeedbackEvent event) {
        return switch (event) {
            case ClientInvited invited -> new Open(invited);
            case FeedbackGiven _ ->
                    switch (invitation) {
                        case Open(var invited) -> new Answered(invited);
                        case None() -> throw new IllegalStateException("Answered uninvited");
                        case Answered _ -> throw new IllegalStateException("Answered twice");
                    };
        };
    }

    private static ClientInvited invited(Invite invite) {
        return new ClientInvited(
                invite.customerId(),
                invite.invitationId(),
                invite.survey(),
                invite.surveyVersion(),
                invite.purpose(),
                invite.about(),
                invite.expiresAt(),
                invite.at());
    }

    private static FeedbackGiven given(ClientInvited invited, Answer answer) {
        return new FeedbackGiven(
                invited.customerId(),
                invited.invitationId(),
                invited.survey(),
                invited.surveyVersion(),
                invited.about(),
                answer.scores(),
                answer.texts(),
                answer.bad(),
                answer.at());
    }
}
