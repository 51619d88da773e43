package maison.customer.finding.directory;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import maison.customer.SqlArray;
import maison.customer.identity.person.Person;
import maison.customer.identity.person.SearchTerms;
import org.jdbi.v3.core.Jdbi;

/// Finds who might be the same person, by keyed tokens alone: the few with whom it is worth to
/// compare somebody, so that never everybody is compared with everybody.
@Singleton
public final class Lookalikes {

    // Who has a contact of theirs; and who was born on their day, as far as they share words of
    // their name.
    private static final String SELECT =
            """
            select customer_id from (
                select customer_id, :contact as weight
                from exact_tokens where token = any(:contacts)
                union all
                select born.customer_id, (
                    select count(*) from exact_tokens named
                    where named.token = any(:names) and named.customer_id = born.customer_id)
                from exact_tokens born where token = any(:birthdays)
            ) found
            where weight > 0 and customer_id <> :self
            group by customer_id order by sum(weight) desc, customer_id limit :limit
            """;

    // More than the words of any name.
    private static final int CONTACT = 100;

    private final Jdbi jdbi;
    private final SearchTokens tokens;

    Lookalikes(Jdbi jdbi, SearchTokens tokens) {
        this.jdbi = jdbi;
        this.tokens = tokens;
    }

    /// Those who have most in common first.
    ///
    /// @param self who is not looked for
    /// @param limit how many at most: a number that very many have tells nobody apart
    public List<UUID> of(UUID self, Person person, int limit) {
        var contacts = tokens.of(SearchTerms.contacts(person));
        var birthdays = tokens.of(SearchTerms.birthdays(person));
        var names = tokens.of(SearchTerms.nameSounds(person));
        if (contacts.isEmpty() && (birthdays.isEmpty() || names.isEmpty())) {
            return List.of();
        }
        return jdbi.withHandle(handle ->
                handle.createQuery(SELECT)
                        .bind("contacts", SqlArray.ofBytes(handle, contacts))
                        .bind("birthdays", SqlArray.ofBytes(handle, birthdays))
                        .bind("names", SqlArray.ofBytes(handle, names))
                        .bind("contact", CONTACT)
                        .bind("self", self)
                        .bind("limit", limit)
                        .mapTo(UUID.class)
                        .list());
    }
}
