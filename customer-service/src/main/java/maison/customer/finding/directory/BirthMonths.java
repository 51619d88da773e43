package maison.customer.finding.directory;

import jakarta.inject.Singleton;
import java.time.Month;
import java.util.List;
import java.util.UUID;
import maison.customer.SqlArray;
import maison.customer.identity.person.SearchTerms;
import org.jdbi.v3.core.Jdbi;

/// Finds whose birthday is in a month, by keyed tokens: nobody's birthday is opened for it.
@Singleton
public final class BirthMonths {

    private static final String DUE =
            """
            select customer_id from search_tokens s
            where tokens && :month and customer_id > :after
              and not exists (select 1 from birthday_months b
                              where b.customer_id = s.customer_id and b.year = :year)
            order by customer_id limit :limit
            """;

    private final Jdbi jdbi;
    private final SearchTokens tokens;

    BirthMonths(Jdbi jdbi, SearchTokens tokens) {
        this.jdbi = jdbi;
        this.tokens = tokens;
    }

    /// Those of whom it was not noted in a year, in the order of their ids.
    ///
    /// @param after only ids beyond this one
    public List<UUID> notNoted(Month month, int year, UUID after, int limit) {
        var token = tokens.of(List.of(SearchTerms.birthMonth(month)));
        return jdbi.withHandle(handle ->
                handle.createQuery(DUE)
                        .bind("month", SqlArray.of(handle, "bigint", token))
                        .bind("year", year)
                        .bind("after", after)
                        .bind("limit", limit)
                        .mapTo(UUID.class)
                        .list());
    }
}
