package maison.customer.finding.directory;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import maison.customer.SqlArray;
import maison.customer.identity.person.SearchTerms.Term;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/// Finds customers by keyed tokens; the database never sees what is looked for.
@Singleton
public final class Directory {

    private static final UUID FIRST = new UUID(0, 0);

    /// What is looked for: who matches all of it.
    ///
    /// @param terms of each at least one alternative, see
    ///   [maison.customer.identity.person.SearchTerms]
    /// @param tags they bear
    /// @param attributes values of their custom fields
    /// @param segments they are in one of these
    record Wanted(
            List<List<Term>> terms, List<Term> tags, List<Term> attributes, List<String> segments) {

        private String table() {
            if (!terms.isEmpty()) {
                return "search_tokens s where true";
            }
            if (!tags.isEmpty()) {
                return "customer_tags s where token = :tag0";
            }
            return attributes.isEmpty()
                    ? "customer_segments s where segment = any(:segments)"
                    : "exact_tokens s where token = :attribute0";
        }
    }

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
    /// @param terms at least one, see [maison.customer.identity.person.SearchTerms]
    /// @param after only ids beyond this one; null from the start
    public List<UUID> find(List<List<Term>> terms, @Nullable UUID after, int limit) {
        return find(new Wanted(terms, List.of(), List.of(), List.of()), after, limit);
    }

    /// The same for all that a search can name, of which there must be something.
    List<UUID> find(Wanted wanted, @Nullable UUID after, int limit) {
        var sql = new StringBuilder("with found as materialized (select customer_id from ");
        sql.append(wanted.table());
        for (int i = 0; i < wanted.terms().size(); i++) {
            sql.append(" and tokens && :term").append(i);
        }
        for (int i = 0; i < wanted.tags().size(); i++) {
            sql.append(having("customer_tags", ":tag" + i));
        }
        for (int i = 0; i < wanted.attributes().size(); i++) {
            sql.append(having("exact_tokens", ":attribute" + i));
        }
        if (!wanted.segments().isEmpty()) {
            sql.append(IN_SEGMENTS);
        }
        return jdbi.withHandle(handle -> {
            var query = handle.createQuery(sql.append(PEOPLE));
            for (int i = 0; i < wanted.terms().size(); i++) {
                var alternatives = tokens.of(wanted.terms().get(i));
                query.bind("term" + i, SqlArray.of(handle, "bigint", alternatives));
            }
            bind(query, "tag", wanted.tags());
            bind(query, "attribute", wanted.attributes());
            if (!wanted.segments().isEmpty()) {
                query.bind("segments", SqlArray.of(handle, "text", wanted.segments()));
            }
            return query.bind("after", after == null ? FIRST : after)
                    .bind("limit", limit)
                    .mapTo(UUID.class)
                    .list();
        });
    }

    private static String having(String table, String token) {
        return " and exists (select from %s t where t.customer_id = s.customer_id and t.token = %s)"
                .formatted(table, token);
    }

    private void bind(Query query, String name, List<Term> terms) {
        var keyed = tokens.exactly(terms);
        for (int i = 0; i < keyed.size(); i++) {
            query.bind(name + i, keyed.get(i));
        }
    }
}
