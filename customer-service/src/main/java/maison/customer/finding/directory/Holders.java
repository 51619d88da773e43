package maison.customer.finding.directory;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import maison.customer.SqlArray;
import maison.customer.identity.person.SearchTerms.Term;
import org.jdbi.v3.core.Jdbi;

/// Who has a phone or an e-mail, asked of many at once.
@Singleton
public final class Holders {

    // One after the other, so that a number that thousands have is not read to its end.
    private static final String HOLDERS =
            """
            select asked.token, held.customer_id
            from unnest(:tokens) as asked(token)
            cross join lateral (
                select customer_id from exact_tokens
                where token = asked.token order by customer_id limit :most
            ) held
            """;

    private final Jdbi jdbi;
    private final SearchTokens tokens;

    Holders(Jdbi jdbi, SearchTokens tokens) {
        this.jdbi = jdbi;
        this.tokens = tokens;
    }

    /// The customers who can be found by each exactly, at most some of them; what nobody can be
    /// found by is left out.
    public Map<Term, List<UUID>> of(Collection<Term> terms, int most) {
        if (terms.isEmpty()) {
            return Map.of();
        }
        var asked = List.copyOf(terms);
        var keys = tokens.exactly(asked);
        var byToken = new HashMap<ByteBuffer, Term>();
        for (int i = 0; i < asked.size(); i++) {
            byToken.put(ByteBuffer.wrap(keys.get(i)), asked.get(i));
        }
        var found = new HashMap<Term, TreeSet<UUID>>();
        jdbi.useHandle(handle ->
                handle.createQuery(HOLDERS)
                        .bind("tokens", SqlArray.ofBytes(handle, keys))
                        .bind("most", most)
                        .map((row, _) ->
                                Map.entry(
                                        ByteBuffer.wrap(row.getBytes(1)),
                                        row.getObject(2, UUID.class)))
                        .forEach(each -> {
                            var term = byToken.get(each.getKey());
                            if (term != null) {
                                found.computeIfAbsent(term, _ -> new TreeSet<>())
                                        .add(each.getValue());
                            }
                        }));
        var holders = new HashMap<Term, List<UUID>>();
        found.forEach((term, customers) -> holders.put(term, new ArrayList<>(customers)));
        return holders;
    }
}
