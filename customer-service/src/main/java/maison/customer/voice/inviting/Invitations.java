package maison.customer.voice.inviting;

import com.fasterxml.uuid.Generators;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import maison.customer.voice.feedback.About;
import maison.customer.voice.feedback.FeedbackCommand.Invite;
import maison.customer.voice.surveys.SurveyBook.Sent;

/// From a survey and an occasion to the one invitation that there is for both.
final class Invitations {

    // Any fixed value will do; changing it would ask everybody again.
    private static final UUID NAMESPACE = UUID.fromString("80d5e2c4-9b3f-5a71-8c06-3e9f1d7a4b52");

    private Invitations() {}

    static Invite invite(UUID customer, Sent sent, About about, Instant now) {
        var name = "%s\n%s\n%s\n%s".formatted(sent.survey(), about.kind(), about.id(), customer);
        var asked = sent.questionnaire();
        return new Invite(
                customer,
                Generators.nameBasedGenerator(NAMESPACE).generate(name),
                sent.survey(),
                sent.version(),
                asked.purpose(),
                about,
                now.plus(Duration.ofDays(asked.goodForDays())),
                now);
    }
}
