package maison.customer.consent;

import maison.customer.consent.ConsentCommand.Give;
import maison.customer.consent.ConsentCommand.Revoke;
import maison.customer.consent.ConsentEvent.ConsentGiven;
import maison.customer.consent.ConsentEvent.ConsentRevoked;
import maison.customer.consent.ConsentRefusal.NoConsentNeeded;
import maison.customer.consent.Consents.Word;
import maison.platform.eventstore.Decider;
import maison.platform.eventstore.Decision;

/// The rules of consent: one purpose over one channel at a time, and every change of mind is kept.
public final class ConsentDecider
        implements Decider<ConsentCommand, Consents, ConsentEvent, ConsentRefusal> {

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
            case Give give
                    when consents.saysAlready(
                            give.key(), new Word(give.textVersion(), give.at())) ->
                    Decision.alreadyDone();
            case Give give -> Decision.accept(given(give));
            case Revoke revoke when !revoke.key().purpose().needsConsent() ->
                    Decision.refuse(new NoConsentNeeded(revoke.key().purpose()));
            case Revoke revoke
                    when consents.saysAlready(revoke.key(), new Word(null, revoke.at())) ->
                    Decision.alreadyDone();
            case Revoke revoke -> Decision.accept(revoked(revoke));
        };
    }

    @Override
    public Consents evolve(Consents consents, ConsentEvent event) {
        var key = new ConsentKey(event.purpose(), event.channel());
        return switch (event) {
            case ConsentGiven given ->
                    consents.with(key, new Word(given.textVersion(), given.at()));
            case ConsentRevoked revoked -> consents.with(key, new Word(null, revoked.at()));
        };
    }

    private static ConsentGiven given(Give give) {
        return new ConsentGiven(
                give.customerId(),
                give.key().purpose(),
                give.key().channel(),
                give.textVersion(),
                give.locale(),
                give.mechanism(),
                give.source(),
                give.at());
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
