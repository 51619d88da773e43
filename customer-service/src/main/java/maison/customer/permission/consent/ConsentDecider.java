package maison.customer.permission.consent;

import java.time.Duration;
import java.util.UUID;
import maison.customer.permission.consent.ConsentCommand.Ask;
import maison.customer.permission.consent.ConsentCommand.Confirm;
import maison.customer.permission.consent.ConsentCommand.Give;
import maison.customer.permission.consent.ConsentCommand.Revoke;
import maison.customer.permission.consent.ConsentEvent.ConsentAsked;
import maison.customer.permission.consent.ConsentEvent.ConsentGiven;
import maison.customer.permission.consent.ConsentEvent.ConsentRevoked;
import maison.customer.permission.consent.ConsentRefusal.NoConsentNeeded;
import maison.customer.permission.consent.ConsentRefusal.RequestOver;
import maison.customer.permission.consent.ConsentRefusal.RequestUnknown;
import maison.customer.permission.consent.Consents.Word;
import maison.platform.eventstore.Decider;
import maison.platform.eventstore.Decision;
import org.jspecify.annotations.Nullable;

/// The rules of consent: one purpose over one channel at a time, every change of mind is kept, and
/// what has to be confirmed counts only from then on.
public final class ConsentDecider
        implements Decider<ConsentCommand, Consents, ConsentEvent, ConsentRefusal> {

    private static final Duration ASK_AGAIN_AFTER = Duration.ofHours(1);

    private final boolean everyWord;

    public ConsentDecider() {
        this(false);
    }

    private ConsentDecider(boolean everyWord) {
        this.everyWord = everyWord;
    }

    /// For an id that is not the only one of its person: its last word may not be the one in
    /// effect, so that a repeat of it says something new.
    public static ConsentDecider recordingEveryWord() {
        return new ConsentDecider(true);
    }

    @Override
    public Consents initial() {
        return Consents.none();
    }

    @Override
    public Decision<ConsentEvent, ConsentRefusal> decide(
            ConsentCommand command, Consents consents) {
        return switch (command) {
            case Give give when !give.key().purpose().needsConsent() ->
                    Decision.refuse(new NoConsentNeeded(give.key().purpose()));
            case Give give when !everyWord && saysAlready(consents, give) -> Decision.alreadyDone();
            case Give give -> Decision.accept(given(give, null));
            case Ask(var yes, _, _) when !yes.key().purpose().needsConsent() ->
                    Decision.refuse(new NoConsentNeeded(yes.key().purpose()));
            case Ask(var yes, _, _) when !everyWord && saysAlready(consents, yes) ->
                    Decision.alreadyDone();
            case Ask ask when wasAskedJustNow(consents, ask) -> Decision.alreadyDone();
            case Ask ask -> Decision.accept(asked(ask));
            case Confirm confirm -> decide(confirm, consents);
            case Revoke revoke when !revoke.key().purpose().needsConsent() ->
                    Decision.refuse(new NoConsentNeeded(revoke.key().purpose()));
            case Revoke revoke
                    when !everyWord
                            && consents.saysAlready(revoke.key(), new Word(null, revoke.at()))
                            && !consents.pending().containsKey(revoke.key()) ->
                    Decision.alreadyDone();
            case Revoke revoke -> Decision.accept(revoked(revoke));
        };
    }

    private static boolean saysAlready(Consents consents, Give give) {
        return consents.saysAlready(give.key(), new Word(give.textVersion(), give.at()));
    }

    /// Each request sends a message, so that who clicks often is not written to as often.
    private static boolean wasAskedJustNow(Consents consents, Ask ask) {
        var waiting = consents.pending().get(ask.yes().key());
        return waiting != null
                && waiting.textVersion().equals(ask.yes().textVersion())
                && ask.yes().at().isBefore(waiting.at().plus(ASK_AGAIN_AFTER))
                && ask.yes().at().isBefore(waiting.expiresAt());
    }

    private static Decision<ConsentEvent, ConsentRefusal> decide(
            Confirm confirm, Consents consents) {
        if (consents.confirmed().contains(confirm.requestId())) {
            return Decision.alreadyDone();
        }
        return consents.waiting(confirm.requestId())
                .<Decision<ConsentEvent, ConsentRefusal>>map(asked ->
                        confirm.at().isBefore(asked.expiresAt())
                                ? Decision.accept(confirmed(asked, confirm))
                                : Decision.refuse(new RequestOver(asked.expiresAt())))
                .orElseGet(() -> Decision.refuse(new RequestUnknown()));
    }

    @Override
    public Consents evolve(Consents consents, ConsentEvent event) {
        var key = new ConsentKey(event.purpose(), event.channel());
        return switch (event) {
            case ConsentGiven given -> {
                var now = consents.with(key, new Word(given.textVersion(), given.at()));
                yield given.requestId() == null ? now : now.confirming(given.requestId());
            }
            case ConsentAsked asked -> consents.asking(key, asked);
            case ConsentRevoked revoked -> consents.with(key, new Word(null, revoked.at()));
        };
    }

    private static ConsentGiven given(Give give, @Nullable UUID request) {
        return new ConsentGiven(
                give.customerId(),
                give.key().purpose(),
                give.key().channel(),
                give.textVersion(),
                give.locale(),
                give.mechanism(),
                give.source(),
                give.at(),
                give.textHash(),
                request);
    }

    private static ConsentAsked asked(Ask ask) {
        var yes = ask.yes();
        return new ConsentAsked(
                yes.customerId(),
                yes.key().purpose(),
                yes.key().channel(),
                ask.requestId(),
                yes.textVersion(),
                yes.locale(),
                yes.mechanism(),
                yes.source(),
                ask.expiresAt(),
                yes.at(),
                yes.textHash());
    }

    /// It counts from the moment of the confirmation, not from the one of the first yes.
    private static ConsentGiven confirmed(ConsentAsked asked, Confirm confirm) {
        var yes =
                new Give(
                        asked.customerId(),
                        new ConsentKey(asked.purpose(), asked.channel()),
                        asked.textVersion(),
                        asked.locale(),
                        asked.mechanism(),
                        asked.source(),
                        confirm.at(),
                        asked.textHash());
        return given(yes, asked.requestId());
    }

    private static ConsentRevoked revoked(Revoke revoke) {
        return new ConsentRevoked(
                revoke.customerId(),
                revoke.key().purpose(),
                revoke.key().channel(),
                revoke.mechanism(),
                revoke.source(),
                revoke.at());
    }
}
