package maison.customer.permission.releasing;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import maison.customer.identity.person.Person;
import maison.customer.permission.consent.Channel;
import maison.customer.permission.consent.Purpose;
import maison.customer.permission.consents.ConsentWord;
import maison.customer.permission.objection.ObjectionKind;
import maison.customer.permission.releasing.Release.Reason;
import maison.customer.permission.releasing.Release.Refused;
import maison.customer.permission.releasing.Release.Released;
import org.jspecify.annotations.Nullable;

/// Decides whether a contact is given out. Consent is asked before the address is looked at, and
/// the time last: what is refused for its time may be asked for again.
final class ReleaseRule {

    private ReleaseRule() {}

    /// What else than consent decides.
    ///
    /// @param promotional whether the purpose is silenced by a stop of all marketing
    /// @param elsewhere whether the contact is for another company
    /// @param objections what the customer objects to
    /// @param recovering whether a bad answer of theirs has yet to be made good
    record Standing(
            boolean promotional,
            boolean elsewhere,
            Set<ObjectionKind> objections,
            boolean recovering) {

        Optional<Reason> objection() {
            if (elsewhere && objections.contains(ObjectionKind.DO_NOT_SELL)) {
                return Optional.of(Reason.DO_NOT_SELL);
            }
            if (promotional && objections.contains(ObjectionKind.STOP_MARKETING)) {
                return Optional.of(Reason.STOPPED);
            }
            return promotional && recovering ? Optional.of(Reason.RECOVERY) : Optional.empty();
        }
    }

    /// @param word the customer's word in effect on this purpose and channel; null if they never
    ///   said any
    /// @param standing what else than consent decides
    /// @param time whether it is the time
    static Release decide(
            Person person,
            Purpose purpose,
            Channel channel,
            @Nullable ConsentWord word,
            Standing standing,
            RightTime time,
            Instant now) {
        var objection = standing.objection().orElse(null);
        if (objection != null) {
            return new Refused(objection);
        }
        if (purpose.needsConsent() && (word == null || !word.granted())) {
            return new Refused(Reason.NO_CONSENT);
        }
        var consent = purpose.needsConsent() ? word : null;
        var address = address(person, channel);
        if (address.isEmpty()) {
            return new Refused(Reason.NO_ADDRESS);
        }
        var refusal = time.refusal(now);
        return refusal.isPresent() ? refusal.get() : new Released(person, address.get(), consent);
    }

    /// The first of several is the one that its owner named first.
    private static Optional<String> address(Person person, Channel channel) {
        return switch (channel) {
            case EMAIL -> person.emails().stream().findFirst().map(email -> email.address());
            case SMS, WHATSAPP, PHONE ->
                    person.phones().stream().findFirst().map(phone -> phone.number());
        };
    }
}
