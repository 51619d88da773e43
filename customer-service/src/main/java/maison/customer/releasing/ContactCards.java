package maison.customer.releasing;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import maison.customer.consent.Channel;
import maison.customer.consent.Purpose;
import maison.customer.consents.ConsentHistory;
import maison.customer.profile.OpenedProfiles;
import maison.customer.profile.Profiles;
import maison.customer.releasing.Release.Reason;
import maison.customer.releasing.Release.Refused;

/// Gathers what [ReleaseRule] needs to decide.
@Singleton
final class ContactCards {

    private final Profiles profiles;
    private final OpenedProfiles opened;
    private final ConsentHistory consents;

    ContactCards(Profiles profiles, OpenedProfiles opened, ConsentHistory consents) {
        this.profiles = profiles;
        this.opened = opened;
        this.consents = consents;
    }

    Release decide(UUID id, Purpose purpose, Channel channel, Instant now) {
        var row = profiles.find(id).orElse(null);
        if (row == null) {
            return new Refused(Reason.UNKNOWN);
        }
        var person = row.erased() ? null : opened.open(row).orElse(null);
        if (person == null) {
            return new Refused(Reason.ERASED);
        }
        var word = consents.inEffect(id, purpose, channel, now).orElse(null);
        return ReleaseRule.decide(person, purpose, channel, word);
    }
}
