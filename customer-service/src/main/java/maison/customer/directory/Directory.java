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

    private static final String FOUND = "select customer_id from search_tokens s where true";
    private static final String ALL_TAGGED =
            "select customer_id from customer_tags s where token = :tag0";
    private static final String ALL_IN_SEGMENTS =
            "select customer_id from customer_segments s where segment = any(:segments)";
    // Segments are told of the id that survives.
    private static final String IN_SEGMENTS =
            """
             and exists (select from customer_segments g
                 where g.customer_id = person_of(s.customer_id) and g.segment = any(:segments))
            """;
    // Few were ever merged, and only they are looked up.
    private static final String PEOPLE =
            """
            ), people as (
                select distinct case when m.customer_id is null then f.customer_id
                    else person_of(f.customer_id) end as customer_id
                from found f
                left join profiles m
                    on m.customer_id = f.customer_id and m.merged_into is not null
            )
            select customer_id from people where customer_id > :after
            order by customer_id limit :limit
            """;

    private final Jdbi jdbi;
    private final SearchTokens tokens;

    Directory(Jdbi jdbi, SearchTokens tokens) {
        this.jdbi = jdbi;
        this.tokens = tokens;
    }

    /// Who matches at least one alternative of every term, in the order of their ids; whoever is
    /// found by an id that was merged into another is found once, as the survivor.
    ///
    /// Those who match are gathered before they are put in order: a planner that does not know how
    /// few they are would rather walk all customers in order until it has met enough of them.
    ///
    /// @param terms at least one, see [maison.customer.person.SearchTerms]
    /// @param after only ids beyond this one; null from the start
    public List<UUID> find(List<List<Term>> terms, @Nullable UUID after, int limit) {
        return find(terms, List.of(), List.of(), after, limit);
    }

    /// The same among those who bear every one of some tags and are in one of some segments; all of
    /// them if there is no term.
    public List<UUID> find(
            List<List<Term>> terms,
            List<Term> tags,
            List<String> segments,
            @Nullable UUID after,
            int limit) {
        var conditions = new StringBuilder(segments.isEmpty() ? "" : IN_SEGMENTS);
        String tagged = tags.isEmpty() ? ALL_IN_SEGMENTS : ALL_TAGGED;
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
                                    + (terms.isEmpty() ? tagged : FOUND)
                                    + conditions
                                    + PEOPLE);
            for (int i = 0; i < terms.size(); i++) {
                query.bind("term" + i, SqlArray.ofBytes(handle, tokens.of(terms.get(i))));
            }
            var tagTokens = tokens.of(tags);
            for (int i = 0; i < tagTokens.size(); i++) {
                query.bind("tag" + i, tagTokens.get(i));
            }
            if (!segments.isEmpty()) {
                query.bind("segments", SqlArray.of(handle, "text", segments));
            }
            return query.bind("after", after == null ? FIRST : after)
                    .bind("limit", limit)
                    .mapTo(UUID.class)
                    .list();
        });
    }
}
