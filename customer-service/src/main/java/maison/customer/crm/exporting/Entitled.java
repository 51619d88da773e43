package maison.customer.crm.exporting;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import maison.customer.SqlArray;
import maison.customer.identity.customer.Field;
import maison.customer.identity.person.Person;
import maison.customer.permission.ConsentRecords;
import maison.customer.permission.ObjectionRecords;
import maison.customer.permission.consent.Channel;
import maison.customer.permission.consent.ConsentKey;
import maison.customer.permission.consents.Agreements;
import maison.customer.permission.objection.ObjectionKind;
import maison.customer.voice.recoveries.RecoveryList;
import org.jdbi.v3.core.Jdbi;

/// What of somebody may go out for a purpose.
///
/// For what they asked us to do, everything. For what needs their consent: who they are and how
/// they want to be written to, and the contacts of those channels that they said yes to; nothing if
/// there is none, or if they object.
@Singleton
final class Entitled {

    private static final Set<Field> WITH_CONSENT =
            EnumSet.of(Field.NAME, Field.LANGUAGE, Field.ZONE, Field.COMMUNICATION, Field.TAGS);

    private final Jdbi jdbi;
    private final ConsentRecords consents;
    private final ObjectionRecords objections;
    private final RecoveryList recoveries;
    private final Clock clock;

    Entitled(
            Jdbi jdbi,
            ConsentRecords consents,
            ObjectionRecords objections,
            RecoveryList recoveries,
            Clock clock) {
        this.jdbi = jdbi;
        this.consents = consents;
        this.objections = objections;
        this.recoveries = recoveries;
        this.clock = clock;
    }

    /// The channels that each of some customers said yes to; of whom nothing is needed, all.
    Map<UUID, Set<Channel>> channels(Asked asked, List<UUID> customers) {
        var channels = new HashMap<UUID, Set<Channel>>();
        if (!asked.purpose().needsConsent()) {
            customers.forEach(each -> channels.put(each, EnumSet.allOf(Channel.class)));
            return channels;
        }
        jdbi.useHandle(handle ->
                handle.createQuery(
                                """
                                select customer_id, channel from (
                                    select distinct on (customer_id, channel)
                                        customer_id, channel, granted
                                    from consents
                                    where customer_id = any(:ids) and purpose = :purpose
                                      and at <= :now
                                    order by customer_id, channel, at desc, position desc) latest
                                where granted
                                """)
                        .bind("ids", SqlArray.of(handle, "uuid", customers))
                        .bind("purpose", asked.purpose().code())
                        .bind("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .map((row, _) ->
                                Map.entry(
                                        row.getObject(1, UUID.class), Channel.of(row.getString(2))))
                        .forEach(each ->
                                channels.computeIfAbsent(
                                                each.getKey(), _ -> EnumSet.noneOf(Channel.class))
                                        .add(each.getValue())));
        return channels;
    }

    /// The same of somebody known under several ids, of whom the stricter word counts.
    Set<Channel> channelsOfJoined(Asked asked, UUID customer) {
        var channels = EnumSet.noneOf(Channel.class);
        var standing = consents.standing(customer);
        for (var channel : Channel.values()) {
            if (!asked.purpose().needsConsent()
                    || Agreements.standing(standing, new ConsentKey(asked.purpose(), channel))
                            .granted()) {
                channels.add(channel);
            }
        }
        return channels;
    }

    /// What of a person goes out; empty if nothing does.
    ///
    /// @param said the channels that they said yes to
    Optional<Person> of(Asked asked, UUID customer, Person person, Set<Channel> said) {
        if (said.isEmpty() || objects(asked, customer)) {
            return Optional.empty();
        }
        if (!asked.purpose().needsConsent()) {
            return Optional.of(person);
        }
        var fields = EnumSet.copyOf(WITH_CONSENT);
        if (said.contains(Channel.EMAIL)) {
            fields.add(Field.EMAILS);
        }
        if (said.stream().anyMatch(channel -> channel != Channel.EMAIL)) {
            fields.add(Field.PHONES);
        }
        var shown = person.only(fields);
        return shown.phones().isEmpty() && shown.emails().isEmpty()
                ? Optional.empty()
                : Optional.of(shown);
    }

    private boolean objects(Asked asked, UUID customer) {
        if (!asked.elsewhere() && !asked.promotional()) {
            return false;
        }
        var inForce = objections.standing(customer).inForce();
        return (asked.elsewhere() && inForce.contains(ObjectionKind.DO_NOT_SELL))
                || (asked.promotional()
                        && (inForce.contains(ObjectionKind.STOP_MARKETING)
                                || recoveries.isOpen(customer)));
    }
}
