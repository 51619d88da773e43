package maison.customer.finding.identifying;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import maison.customer.clienteling.alerts.AlertList;
import maison.customer.finding.cards.CardList;
import maison.customer.finding.directory.Directory;
import maison.customer.finding.identifying.Identified.BirthdayFlags;
import maison.customer.finding.identifying.Identified.Candidate;
import maison.customer.finding.identifying.Identified.Known;
import maison.customer.identity.person.Person;
import maison.customer.identity.profile.OpenedProfiles;
import maison.customer.identity.profile.ProfileRow;
import maison.customer.identity.profile.Profiles;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// Finds out whom an identifier stands for.
@Singleton
final class Identification {

    /// Among more, nobody chooses well.
    private static final int CANDIDATES_MAX = 10;

    private final Directory directory;
    private final CardList cards;
    private final Profiles profiles;
    private final OpenedProfiles opened;
    private final AlertList alerts;
    private final int daysAhead;

    Identification(
            Directory directory,
            CardList cards,
            Profiles profiles,
            OpenedProfiles opened,
            AlertList alerts,
            @ConfigProperty(name = "maison.identify.birthday-days-ahead") int daysAhead) {
        this.directory = directory;
        this.cards = cards;
        this.profiles = profiles;
        this.opened = opened;
        this.alerts = alerts;
        this.daysAhead = daysAhead;
    }

    /// @param today where the till is, for the birthday; null to say nothing of it
    Identified identify(Identifier identifier, @Nullable LocalDate today) {
        if (!identifier.isReadable()) {
            return Identified.nobody("unreadable");
        }
        if (identifier.id() != null) {
            return of(people(List.of(identifier.id())), false, today);
        }
        var card = identifier.card() == null ? null : cards.find(identifier.card()).orElse(null);
        if (card != null) {
            return card.good()
                    ? of(people(List.of(card.customerId())), false, today)
                    : Identified.nobody("card-blocked");
        }
        for (var terms : identifier.terms()) {
            var found = directory.find(terms, null, CANDIDATES_MAX + 1);
            if (!found.isEmpty()) {
                boolean more = found.size() > CANDIDATES_MAX;
                return of(people(more ? found.subList(0, CANDIDATES_MAX) : found), more, today);
            }
        }
        return Identified.nobody("not-found");
    }

    private Identified of(
            List<Map.Entry<UUID, Person>> people, boolean more, @Nullable LocalDate today) {
        return switch (people.size()) {
            case 0 -> Identified.nobody("not-found");
            case 1 -> {
                var only = people.getFirst();
                yield Identified.one(known(only.getKey(), only.getValue(), today));
            }
            default ->
                    Identified.several(
                            people.stream()
                                    .map(each ->
                                            new Candidate(each.getKey(), greeting(each.getValue())))
                                    .toList(),
                            more);
        };
    }

    private Known known(UUID id, Person person, @Nullable LocalDate today) {
        var birthday = person.birthday();
        return new Known(
                id,
                greeting(person),
                person.language(),
                birthday == null || today == null
                        ? null
                        : BirthdayFlags.of(birthday, today, daysAhead),
                alerts.of(id));
    }

    private static @Nullable String greeting(Person person) {
        return person.name() == null ? null : person.name().greeting();
    }

    private List<Map.Entry<UUID, Person>> people(List<UUID> ids) {
        var people = new ArrayList<Map.Entry<UUID, Person>>();
        for (var row : profiles.findAll(ids)) {
            // A card, or an id, may be of somebody who was merged since.
            var known =
                    row.mergedInto() == null ? row : profiles.find(row.customerId()).orElse(row);
            open(known).ifPresent(person -> people.add(Map.entry(known.customerId(), person)));
        }
        return people;
    }

    private Optional<Person> open(ProfileRow row) {
        return row.erased() ? Optional.empty() : opened.open(row);
    }
}
