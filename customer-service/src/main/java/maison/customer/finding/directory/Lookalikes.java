package maison.customer.finding.directory;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import maison.customer.SqlArray;
import maison.customer.identity.person.Person;
import maison.customer.identity.person.SearchTerms;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.statement.Query;

/// Finds who might be the same person, by keyed tokens alone: the few with whom it is worth to
/// compare somebody, so that never everybody is compared with everybody.
@Singleton
public final class Lookalikes {

    // How many at most: a number that very many have tells nobody apart.
    private static final int COMPARED_MAX = 20;

    // Who has a contact of theirs; and who was born on their day, as far as they share half the
    // words of whichever name is the shorter: with less no names are alike, and a common given name
    // is many a stranger's. One after the other by key, however many the table seems to hold; and
    // what is asked comes by selects of its own, so that the plan does not depend on how much it is
    // and is kept: to make it took longer than to follow it.
    private static final String SELECT =
            """
            with names as materialized (
                select asker, array_agg(token) as tokens
                from unnest((select :namesOf)::int[], (select :names)::bigint[]) as t(asker, token)
                group by asker
            )
            select asker, customer_id from (
                select asker, customer_id,
                    row_number() over (
                        partition by asker order by sum(weight) desc, customer_id) as place
                from (
                    select a.asker, held.customer_id, :contact as weight
                    from unnest((select :contactsOf)::int[], (select :contacts)::bytea[])
                        as a(asker, token)
                    cross join lateral (
                        select customer_id from exact_tokens where token = a.token offset 0) held
                    union all
                    select a.asker, born.customer_id,
                        case when 2 * shared
                                >= least(cardinality(n.tokens), cardinality(born.sounds))
                            then shared else 0 end
                    from unnest((select :birthdaysOf)::int[], (select :birthdays)::bytea[])
                        as a(asker, token)
                    join names n on n.asker = a.asker
                    cross join lateral (
                        select customer_id, sounds, (
                            select count(*) from unnest(sounds) as sound
                            where sound = any(n.tokens)) as shared
                        from exact_tokens where token = a.token offset 0) born
                ) found
                join unnest((select :selves)::uuid[]) with ordinality as s(self, number)
                    on s.number = asker
                where weight > 0 and customer_id <> self
                group by asker, customer_id
            ) placed
            where place <= :limit order by asker, place
            """;

    // More than the words of any name.
    private static final int CONTACT = 100;

    /// Somebody whose likes are looked for.
    ///
    /// @param self who is not looked for
    public record Asker(UUID self, Person person) {

        @Override
        public String toString() {
            return "Asker[" + self + "]";
        }
    }

    /// Tokens of one sort, each with the number of whom it is of.
    private static final class Tokens<T> {
        private final List<Integer> askers = new ArrayList<>();
        private final List<T> tokens = new ArrayList<>();

        void add(int asker, List<T> more) {
            for (var token : more) {
                askers.add(asker);
                tokens.add(token);
            }
        }

        void bind(Handle handle, Query query, String name, Function<List<T>, Argument> array) {
            query.bind(name + "Of", SqlArray.of(handle, "int", askers))
                    .bind(name, array.apply(tokens));
        }
    }

    private final Jdbi jdbi;
    private final SearchTokens tokens;

    Lookalikes(Jdbi jdbi, SearchTokens tokens) {
        this.jdbi = jdbi;
        this.tokens = tokens;
    }

    /// Those who have most in common with each, those first; in the order of the askers. It costs
    /// the database hardly more for many than for one.
    public List<List<UUID>> of(List<Asker> askers) {
        var contacts = new Tokens<byte[]>();
        var birthdays = new Tokens<byte[]>();
        var names = new Tokens<Long>();
        for (int i = 0; i < askers.size(); i++) {
            var person = askers.get(i).person();
            contacts.add(i + 1, tokens.exactly(SearchTerms.contacts(person)));
            birthdays.add(i + 1, tokens.exactly(SearchTerms.birthdays(person)));
            names.add(i + 1, tokens.of(SearchTerms.nameSounds(person)));
        }
        var found = new ArrayList<List<UUID>>();
        askers.forEach(_ -> found.add(new ArrayList<>()));
        if (contacts.tokens.isEmpty() && birthdays.tokens.isEmpty()) {
            return found;
        }
        jdbi.useHandle(handle -> {
            var query = handle.createQuery(SELECT);
            contacts.bind(handle, query, "contacts", each -> SqlArray.ofBytes(handle, each));
            birthdays.bind(handle, query, "birthdays", each -> SqlArray.ofBytes(handle, each));
            names.bind(handle, query, "names", each -> SqlArray.of(handle, "bigint", each));
            query.bind("selves", SqlArray.of(handle, "uuid", selves(askers)))
                    .bind("contact", CONTACT)
                    .bind("limit", COMPARED_MAX)
                    .map((row, _) ->
                            found.get(row.getInt("asker") - 1)
                                    .add(row.getObject("customer_id", UUID.class)))
                    .list();
        });
        return found;
    }

    private static List<UUID> selves(List<Asker> askers) {
        return askers.stream().map(Asker::self).toList();
    }
}
