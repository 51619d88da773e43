package maison.customer.releasing;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import maison.customer.ObjectionRecords;
import maison.customer.consent.Channel;
import maison.customer.consent.Purpose;
import maison.customer.consents.ConsentHistory;
import maison.customer.profile.OpenedProfiles;
import maison.customer.profile.Profiles;
import maison.customer.recoveries.RecoveryList;
import maison.customer.releasing.Release.Reason;
import maison.customer.releasing.Release.Refused;
import maison.customer.releasing.ReleaseRule.Standing;
import maison.customer.wordings.WordingBook;

/// Gathers what [ReleaseRule] needs to decide.
@Singleton
final class ContactCards {

    private final Profiles profiles;
    private final OpenedProfiles opened;
    private final ConsentHistory consents;
    private final WordingBook wordings;
    private final ObjectionRecords objections;
    private final RecoveryList recoveries;

    ContactCards(
            Profiles profiles,
            OpenedProfiles opened,
            ConsentHistory consents,
            WordingBook wordings,
            ObjectionRecords objections,
            RecoveryList recoveries) {
        this.profiles = profiles;
        this.opened = opened;
        this.consents = consents;
        this.wordings = wordings;
        this.objections = objections;
        this.recoveries = recoveries;
    }

    /// @param elsewhere whether the contact is for another company
    Release decide(UUID id, Purpose purpose, Channel channel, boolean elsewhere, Instant now) {
        var terms = wordings.terms(purpose);
        var row = profiles.find(id).orElse(null);
        if (row == null) {
            return new Refused(Reason.UNKNOWN);
        }
        var person = row.erased() ? null : opened.open(row).orElse(null);
        if (person == null) {
            return new Refused(Reason.ERASED);
        }
        var word = consents.inEffect(id, purpose, channel, now).orElse(null);
        var standing =
                new Standing(
                        terms.promotional(),
                        elsewhere,
                        objections.load(id).state().inForce(),
                        recoveries.isOpen(id));
        return ReleaseRule.decide(person, purpose, channel, word, standing);
    }
}
