package maison.customer.permission.releasing;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import maison.customer.identity.person.Communication;
import maison.customer.identity.person.Person;
import maison.customer.identity.profile.OpenedProfiles;
import maison.customer.identity.profile.Profiles;
import maison.customer.permission.ObjectionRecords;
import maison.customer.permission.consent.Channel;
import maison.customer.permission.consent.Purpose;
import maison.customer.permission.consents.ConsentHistory;
import maison.customer.permission.releases.ReleaseLog;
import maison.customer.permission.releasing.Release.Reason;
import maison.customer.permission.releasing.Release.Refused;
import maison.customer.permission.releasing.Release.Released;
import maison.customer.permission.releasing.ReleaseRule.Standing;
import maison.customer.permission.wordings.WordingBook;
import maison.customer.voice.recoveries.RecoveryList;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// Gathers what [ReleaseRule] needs to decide.
@Singleton
final class ContactCards {

    /// A decision and the channel it is about.
    record Decided(Channel channel, Release release) {}

    private final Profiles profiles;
    private final OpenedProfiles opened;
    private final ConsentHistory consents;
    private final WordingBook wordings;
    private final ObjectionRecords objections;
    private final RecoveryList recoveries;
    private final ReleaseLog log;
    private final ZoneId usualZone;

    ContactCards(
            Profiles profiles,
            OpenedProfiles opened,
            ConsentHistory consents,
            WordingBook wordings,
            ObjectionRecords objections,
            RecoveryList recoveries,
            ReleaseLog log,
            @ConfigProperty(name = "maison.contact.zone") String usualZone) {
        this.profiles = profiles;
        this.opened = opened;
        this.consents = consents;
        this.wordings = wordings;
        this.objections = objections;
        this.recoveries = recoveries;
        this.log = log;
        this.usualZone = ZoneId.of(usualZone);
    }

    /// @param asked the channel; null for the one that the customer likes best of those that can be
    ///   released, or else of those that can be first
    /// @param elsewhere whether the contact is for another company
    /// @param correlation of the message that it is for; one that is tried again uses up no cap
    Decided decide(
            UUID id,
            Purpose purpose,
            @Nullable Channel asked,
            boolean elsewhere,
            String correlation,
            Instant now) {
        var terms = wordings.terms(purpose);
        var row = profiles.find(id).orElse(null);
        if (row == null) {
            return refused(asked, Reason.UNKNOWN);
        }
        var person = row.erased() ? null : opened.open(row).orElse(null);
        if (person == null) {
            return refused(asked, Reason.ERASED);
        }
        var wishes = Objects.requireNonNullElse(person.communication(), Communication.ANYTIME);
        var uses = uses(id, wishes, correlation, now);
        var standing =
                new Standing(
                        terms.promotional(),
                        elsewhere,
                        objections.standing(id).inForce(),
                        recoveries.isOpen(id));
        var decided =
                (asked == null ? order(wishes, purpose) : Stream.of(asked))
                        .map(channel ->
                                new Decided(
                                        channel,
                                        decide(
                                                id, person, wishes, uses, standing, purpose,
                                                channel, now)))
                        .toList();
        return decided.stream()
                .filter(each -> each.release() instanceof Released)
                .findFirst()
                .orElseGet(() -> soonest(decided));
    }

    private Release decide(
            UUID id,
            Person person,
            Communication wishes,
            Map<Channel, List<Instant>> uses,
            Standing standing,
            Purpose purpose,
            Channel channel,
            Instant now) {
        var word = consents.inEffect(id, purpose, channel, now).orElse(null);
        var zone = Objects.requireNonNullElse(person.zone(), usualZone);
        var time = new RightTime(wishes, purpose, channel, zone, uses);
        return ReleaseRule.decide(person, purpose, channel, word, standing, time, now);
    }

    /// Those that the customer named for the purpose, then the others.
    private static Stream<Channel> order(Communication wishes, Purpose purpose) {
        return Stream.concat(
                        wishes.channels().getOrDefault(purpose, List.of()).stream(),
                        Stream.of(Channel.values()))
                .distinct();
    }

    /// Only what a cap counts is looked up.
    private Map<Channel, List<Instant>> uses(
            UUID id, Communication wishes, String correlation, Instant now) {
        var uses = new EnumMap<Channel, List<Instant>>(Channel.class);
        for (var cap : wishes.caps()) {
            uses.computeIfAbsent(
                    cap.channel(),
                    channel ->
                            new ArrayList<>(
                                    log.uses(
                                            id,
                                            channel.json(),
                                            now.minus(Communication.Per.MONTH.time()),
                                            correlation)));
        }
        return uses;
    }

    private static Decided soonest(List<Decided> decided) {
        return decided.stream()
                .filter(each -> notBefore(each) != null)
                .min(Comparator.comparing(ContactCards::notBefore))
                .orElseGet(decided::getFirst);
    }

    private static @Nullable Instant notBefore(Decided decided) {
        return decided.release() instanceof Refused refused ? refused.notBefore() : null;
    }

    private static Decided refused(@Nullable Channel asked, Reason reason) {
        return new Decided(asked == null ? Channel.EMAIL : asked, new Refused(reason));
    }
}
