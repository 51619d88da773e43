package maison.customer.directory;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import maison.customer.SqlArray;
import maison.customer.person.SearchTerms.Term;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Finds customers by keyed tokens; the database never sees what is looked for.
@Singleton
public final class Directory {

    private static final UUID FIRST = new UUID(0, 0);

    private static final String FOUND =
            "select customer_id from search_tokens s where customer_id > :after";
    private static final String ALL_TAGGED =
            "select distinct customer_id from customer_tags s where customer_id > :after"
                    + " and token = :tag0";

    private final Jdbi jdbi;
    private final SearchTokens tokens;

    Directory(Jdbi jdbi, SearchTokens tokens) {
        this.jdbi = jdbi;
        this.tokens = tokens;
    }

    /// Who matches at least one alternative of every term, in the order of their ids.
    ///
    /// Those who match are gathered before they are put in order: a planner that does not know how
    /// few they are would rather walk all customers in order until it has met enough of them.
    ///
    /// @param terms at least one, see [maison.customer.person.SearchTerms]
    /// @param after only ids beyond this one; null from the start
    public List<UUID> find(List<List<Term>> terms, @Nullable UUID after, int limit) {
        return find(terms, List.of(), after, limit);
    }

    /// The same among those who bear every one of some tags; all of them if there is no term.
    public List<UUID> find(
            List<List<Term>> terms, List<Term> tags, @Nullable UUID after, int limit) {
        var conditions = new StringBuilder();
        for (int i = 0; i < tags.size(); i++) {
            conditions
                    .append(" and exists (select from customer_tags t")
                    .append(" where t.customer_id = s.customer_id and t.token = :tag")
                    .append(i)
                    .append(')');
        }
        for (int i = 0; i < terms.size(); i++) {
            conditions.append(" and tokens && :term").append(i);
        }
        return jdbi.withHandle(handle -> {
            var query =
                    handle.createQuery(
                            "with found as materialized ("
                                    + (terms.isEmpty() ? ALL_TAGGED : FOUND)
                                    + conditions
                                    + ") select customer_id from found"
                                    + " order by customer_id limit :limit");
            for (int i = 0; i < terms.size(); i++) {
                query.bind("term" + i, SqlArray.ofBytes(handle, tokens.of(terms.get(i))));
            }
            var tagTokens = tokens.of(tags);
            for (int i = 0; i < tagTokens.size(); i++) {
                query.bind("tag" + i, tagTokens.get(i));
            }
            return query.bind("after", after == null ? FIRST : after)
                    .bind("limit", limit)
                    .mapTo(UUID.class)
                    .list();
        });
    }
}
