package maison.customer.permission.choosing;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import maison.customer.permission.ConsentRecords;
import maison.customer.permission.ObjectionRecords;
import maison.customer.permission.PrivacyProblems;
import maison.customer.permission.choosing.ChoiceForm.Change;
import maison.customer.permission.choosing.Choices.Choice;
import maison.customer.permission.choosing.Choices.Over;
import maison.customer.permission.consent.Channel;
import maison.customer.permission.consent.ConsentCommand;
import maison.customer.permission.consent.ConsentCommand.Revoke;
import maison.customer.permission.consent.ConsentKey;
import maison.customer.permission.consent.Consents;
import maison.customer.permission.consent.Purpose;
import maison.customer.permission.consents.Agreements;
import maison.customer.permission.consents.Agreements.Yes;
import maison.customer.permission.objection.ObjectionCommand.Lift;
import maison.customer.permission.objection.ObjectionCommand.Raise;
import maison.customer.permission.objection.ObjectionKind;
import maison.customer.permission.open.Words;
import maison.customer.permission.wording.Text;
import maison.customer.permission.wordings.WordingBook;
import maison.platform.eventstore.Call;
import maison.platform.http.ProblemException;
import org.jspecify.annotations.Nullable;

/// Shows and changes what one client has chosen.
@Singleton
final class ChoiceDesk {

    private static final String SOURCE = "web";

    private final ConsentRecords consents;
    private final ObjectionRecords objections;
    private final Agreements agreements;
    private final WordingBook book;
    private final Clock clock;

    ChoiceDesk(
            ConsentRecords consents,
            ObjectionRecords objections,
            Agreements agreements,
            WordingBook book,
            Clock clock) {
        this.consents = consents;
        this.objections = objections;
        this.agreements = agreements;
        this.book = book;
        this.clock = clock;
    }

    Choices show(UUID customer, Words words) {
        var said = consents.standing(customer);
        var choices =
                book.purposes().stream()
                        .filter(Purpose::needsConsent)
                        .map(purpose -> choice(purpose, said, words))
                        .toList();
        var objected = objections.standing(customer).inForce();
        return new Choices(
                words.language(),
                choices,
                objected.contains(ObjectionKind.STOP_MARKETING),
                objected.contains(ObjectionKind.DO_NOT_SELL));
    }

    private Choice choice(Purpose purpose, Consents said, Words words) {
        var terms = book.terms(purpose);
        var text = book.current(purpose, words.language(), clock.instant()).orElse(null);
        var channels = new ArrayList<Over>();
        for (var channel : Channel.values()) {
            var standing = Agreements.standing(said, new ConsentKey(purpose, channel));
            // What was given over a channel that is not offered any more can still be taken back.
            if (standing.granted() || terms.channels().contains(channel.json())) {
                channels.add(new Over(channel, standing.granted(), standing.requestId() != null));
            }
        }
        return new Choice(
                purpose,
                words.of(terms.names()),
                text == null ? null : text.words(),
                text == null ? null : text.version(),
                text == null ? null : text.locale(),
                channels);
    }

    /// Records what the client says; everything is checked before anything is recorded.
    ///
    /// @param mechanism how they say it, such as `preference-centre`
    /// @throws ProblemException 400 for a purpose that the house has not, 422 for a yes where there
    ///   is no text to agree to
    void change(UUID customer, ChoiceForm form, Words words, String mechanism, Call call) {
        var now = clock.instant();
        var commands = new ArrayList<ConsentCommand>();
        for (var change : form.changes()) {
            commands.add(command(customer, change, words, mechanism, now));
        }
        commands.forEach(command -> consents.run(customer, command, call));
        object(customer, ObjectionKind.STOP_MARKETING, form.stopMarketing(), mechanism, now, call);
        object(customer, ObjectionKind.DO_NOT_SELL, form.doNotSell(), mechanism, now, call);
    }

    /// Takes back every consent over a channel: whoever presses the button in a message wants no
    /// more of them, whatever it was about.
    void unsubscribe(UUID customer, Channel channel, String mechanism, Call call) {
        var now = clock.instant();
        var said = consents.standing(customer);
        for (var purpose : book.purposes()) {
            var key = new ConsentKey(purpose, channel);
            var standing = Agreements.standing(said, key);
            if (purpose.needsConsent()
                    && purpose.isContact()
                    && (standing.granted() || standing.requestId() != null)) {
                consents.run(customer, new Revoke(customer, key, mechanism, SOURCE, now), call);
            }
        }
    }

    private ConsentCommand command(
            UUID customer, Change change, Words words, String mechanism, Instant now) {
        var terms = book.terms(change.purpose());
        var key = new ConsentKey(change.purpose(), change.channel());
        if (!change.granted()) {
            return new Revoke(customer, key, mechanism, SOURCE, now);
        }
        var text =
                text(change, words, now)
                        .filter(_ -> terms.channels().contains(change.channel().json()))
                        .orElseThrow(() -> new ProblemException(PrivacyProblems.textUnknown()));
        var yes = new Yes(key, text.version(), text.locale(), mechanism, SOURCE, now);
        return agreements.command(customer, yes);
    }

    private Optional<Text> text(Change change, Words words, Instant now) {
        return change.textVersion() == null || change.locale() == null
                ? book.current(change.purpose(), words.language(), now)
                : Optional.ofNullable(
                        book.agreedTo(
                                change.purpose(), change.textVersion(), change.locale(), now));
    }

    private void object(
            UUID customer,
            ObjectionKind kind,
            @Nullable Boolean inForce,
            String mechanism,
            Instant now,
            Call call) {
        if (inForce != null) {
            objections.run(
                    customer,
                    inForce
                            ? new Raise(customer, kind, mechanism, SOURCE, now)
                            : new Lift(customer, kind, mechanism, SOURCE, now),
                    call);
        }
    }

    /// The changes that a page asks for: what differs from what it showed. So a page that was open
    /// for a while takes nothing back that was said elsewhere since.
    static List<Change> changes(List<String> shown, List<String> ticked) {
        var changes = new ArrayList<Change>();
        ticked.stream()
                .filter(each -> !shown.contains(each))
                .forEach(each -> changes.add(change(each, true)));
        shown.stream()
                .filter(each -> !ticked.contains(each))
                .forEach(each -> changes.add(change(each, false)));
        return changes;
    }

    private static Change change(String field, boolean granted) {
        var parts = field.split(":", 4);
        try {
            var channel = Channel.of(parts.length > 1 ? parts[1] : "");
            boolean shown = parts.length == 4 && !parts[2].isEmpty();
            return new Change(
                    Purpose.of(parts[0]),
                    channel,
                    granted,
                    shown ? parts[3] : null,
                    shown ? parts[2] : null);
        } catch (IllegalArgumentException _) {
            throw ProblemException.invalid("/yes", "must name a purpose and a channel");
        }
    }
}
