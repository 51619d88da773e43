package maison.customer.voice.answering;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import maison.customer.identity.profile.CustomerKeys;
import maison.customer.voice.FeedbackRecords;
import maison.customer.voice.RecoveryRecords;
import maison.customer.voice.feedback.FeedbackCommand.Answer;
import maison.customer.voice.feedback.FeedbackEvent.ClientInvited;
import maison.customer.voice.feedback.FeedbackRefusal;
import maison.customer.voice.feedbacks.FeedbackTexts;
import maison.customer.voice.recovery.RecoveryCommand.Open;
import maison.platform.eventstore.Act;
import maison.platform.eventstore.Acts;
import maison.platform.eventstore.Call;
import maison.platform.eventstore.Outcome.Done;
import maison.platform.eventstore.Outcome.Refused;
import maison.platform.sealing.Sealed;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// Takes an answer, and opens a recovery case in the same act if it is a bad one.
@Singleton
final class AnswerDesk {

    private final FeedbackRecords feedback;
    private final RecoveryRecords recoveries;
    private final Acts acts;
    private final CustomerKeys keys;
    private final Duration dueAfter;
    private final Clock clock;

    /// @param dueAfter by when somebody must have taken care of a bad answer
    AnswerDesk(
            FeedbackRecords feedback,
            RecoveryRecords recoveries,
            Acts acts,
            CustomerKeys keys,
            @ConfigProperty(name = "maison.recovery.due-after") Duration dueAfter,
            Clock clock) {
        this.feedback = feedback;
        this.recoveries = recoveries;
        this.acts = acts;
        this.keys = keys;
        this.dueAfter = dueAfter;
        this.clock = clock;
    }

    /// @return why it was not taken; empty if it was
    Optional<FeedbackRefusal> take(ClientInvited invited, Answers answers, Call call) {
        var sealed = seal(invited.customerId(), answers);
        return acts.run(
                call,
                act -> decide(act, invited, answers, sealed),
                stopped -> Optional.of((FeedbackRefusal) stopped),
                null);
    }

    private Optional<FeedbackRefusal> decide(
            Act act, ClientInvited invited, Answers answers, @Nullable Sealed sealed) {
        var id = invited.invitationId();
        var now = clock.instant();
        var answer = new Answer(id, answers.scores(), sealed, answers.bad(), now);
        return switch (act.decide(feedback.runner(), FeedbackRecords.streamOf(id), answer)) {
            case Refused(var refusal) -> Optional.of(refusal);
            case Done(_, _, _, _) -> {
                if (!answers.bad().isEmpty()) {
                    var about = invited.about();
                    var open =
                            new Open(
                                    invited.customerId(),
                                    id,
                                    about.storeId(),
                                    about.associateId(),
                                    now.plus(dueAfter),
                                    now);
                    act.decide(recoveries.runner(), RecoveryRecords.streamOf(id), open);
                }
                yield Optional.empty();
            }
        };
    }

    private @Nullable Sealed seal(UUID customer, Answers answers) {
        return answers.texts().isEmpty()
                ? null
                : new FeedbackTexts(answers.texts()).seal(keys.of(customer));
    }
}
