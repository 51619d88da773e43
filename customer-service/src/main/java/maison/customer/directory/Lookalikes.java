package maison.customer.directory;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import maison.customer.SqlArray;
import maison.customer.person.Person;
import maison.customer.person.SearchTerms;
import org.jdbi.v3.core.Jdbi;

/// Finds who might be the same person, by keyed tokens alone: the few with whom it is worth to
/// compare somebody, so that never everybody is compared with everybody.
@Singleton
public final class Lookalikes {

    // One query: who has a contact of theirs, or was born on their day and bears a name of theirs.
    private static final String SELECT =
            """
            with found as materialized (
                select customer_id from search_tokens
                where field in ('phones', 'emails') and tokens && :contacts
                union
                select b.customer_id from search_tokens b
                where b.field = 'birthday' and b.tokens && :birthdays and exists (
                    select from search_tokens n
                    where n.customer_id = b.customer_id and n.field = 'name' and n.tokens && :names)
            )
            select customer_id from found where customer_id <> :self order by customer_id limit :limit
            """;

    private final Jdbi jdbi;
    private final SearchTokens tokens;

    Lookalikes(Jdbi jdbi, SearchTokens tokens) {
        this.jdbi = jdbi;
        this.tokens = tokens;
    }

    /// @param self who is not looked for
    /// @param limit how many at most: a number that very many have tells nobody apart
    public List<UUID> of(UUID self, Person person, int limit) {
        var contacts = tokens.of(SearchTerms.contacts(person));
        var birthdays = tokens.of(SearchTerms.birthdays(person));
        var names = tokens.of(SearchTerms.wholeNames(person));
        if (contacts.isEmpty() && (birthdays.isEmpty() || names.isEmpty())) {
            return List.of();
        }
        return jdbi.withHandle(handle ->
                handle.createQuery(SELECT)
                        .bind("contacts", SqlArray.ofBytes(handle, contacts))
                        .bind("birthdays", SqlArray.ofBytes(handle, birthdays))
                        .bind("names", SqlArray.ofBytes(handle, names))
                        .bind("self", self)
                        .bind("limit", limit)
                        .mapTo(UUID.class)
                        .list());
    }
}
