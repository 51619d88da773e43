package maison.customer.identity.tags;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import maison.platform.sealing.Sealed;
import maison.platform.sealing.Vault;
import org.jdbi.v3.core.Jdbi;

/// Counts the tags that [TagProjection] files.
@Singleton
final class TagList {

    /// @param token tells it apart from others that are as frequent; the name itself is not in the
    ///   database
    record Counted(String tag, long customers, String token) {}

    private record Row(String token, long customers, UUID holder, Sealed tag) {}

    private final Jdbi jdbi;
    private final Vault vault;

    TagList(Jdbi jdbi, Vault vault) {
        this.jdbi = jdbi;
        this.vault = vault;
    }

    /// The tags in use, the most frequent first. What a tag is called is read from one of those who
    /// bear it, so a tag that nobody bears any more is forgotten.
    ///
    /// @param below only less frequent ones, or as frequent ones with a greater token
    List<Counted> page(long below, String token, int limit) {
        List<Row> rows =
                jdbi.withHandle(handle ->
                        handle.createQuery(
                                        """
                                        select encode(c.token, 'hex'), c.customers, t.customer_id, t.tag
                                        from tag_counts c, lateral (
                                            select customer_id, tag from customer_tags t
                                            where t.token = c.token limit 1
                                        ) t
                                        where c.customers between 1 and :below
                                          and (c.customers < :below or c.token > :token)
                                        order by c.customers desc, c.token limit :limit
                                        """)
                                .bind("below", below)
                                .bind("token", HexFormat.of().parseHex(token))
                                .bind("limit", limit)
                                .map((row, _) ->
                                        new Row(
                                                row.getString(1),
                                                row.getLong(2),
                                                row.getObject(3, UUID.class),
                                                new Sealed(row.getString(4))))
                                .list());
        var keys = vault.keysOf(rows.stream().map(Row::holder).distinct().toList());
        var tags = new ArrayList<Counted>();
        for (var row : rows) {
            var key = keys.get(row.holder());
            if (key != null) {
                var tag = key.open(TagProjection.SEALED_AS, row.tag());
                tags.add(new Counted(tag, row.customers(), row.token()));
            }
        }
        return tags;
    }
}
