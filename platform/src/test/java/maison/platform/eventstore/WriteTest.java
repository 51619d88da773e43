package maison.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import maison.platform.toy.ToyLog;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What is written in columns is read back as it was.
class WriteTest {

    private static final String TABLE =
            """
            create temporary table things (
                id uuid, words text, at timestamptz, amount numeric, count int, number bigint,
                yes boolean, day date, bytes bytea) on commit drop
            """;

    private static final String INSERT =
            """
            insert into things
            select * from unnest(?::uuid[], ?::text[], ?::timestamptz[], ?::numeric[], ?::int[],
                                 ?::bigint[], ?::boolean[], ?::date[], ?::bytea[])
            """;

    private static final ToyLog LOG = ToyLog.create();

    private record Thing(
            @Nullable UUID id,
            @Nullable String words,
            @Nullable Instant at,
            @Nullable BigDecimal amount,
            @Nullable Integer count,
            @Nullable Long number,
            @Nullable Boolean yes,
            @Nullable LocalDate day,
            @Nullable String hex) {

        static final Thing NOTHING =
                new Thing(null, null, null, null, null, null, null, null, null);

        static Thing of(Random random) {
            return new Thing(
                    new UUID(random.nextLong(), random.nextLong()),
                    "\"é\\ {%s},\u0639'".formatted(random.nextInt()),
                    // From year 1900 to 2200, to the microsecond.
                    Instant.ofEpochSecond(random.nextLong(-2_208_988_800L, 7_258_118_400L))
                            .plusNanos(random.nextInt(1_000_000) * 1_000L),
                    BigDecimal.valueOf(random.nextLong(), random.nextInt(0, 12)),
                    random.nextInt(),
                    random.nextLong(),
                    random.nextBoolean(),
                    LocalDate.ofEpochDay(random.nextInt(-25_000, 80_000)),
                    Long.toHexString(random.nextLong() | Long.MIN_VALUE));
        }

        static Thing of(ResultSet row) throws SQLException {
            OffsetDateTime at = row.getObject("at", OffsetDateTime.class);
            return new Thing(
                    row.getObject("id", UUID.class),
                    row.getString("words"),
                    at == null ? null : at.toInstant(),
                    row.getBigDecimal("amount"),
                    row.getObject("count", Integer.class),
                    row.getObject("number", Long.class),
                    row.getObject("yes", Boolean.class),
                    row.getObject("day", LocalDate.class),
                    hex(row.getBytes("bytes")));
        }

        private static @Nullable String hex(byte @Nullable [] bytes) {
            return bytes == null ? null : HexFormat.of().formatHex(bytes);
        }

        byte @Nullable [] bytes() {
            return hex == null ? null : HexFormat.of().parseHex(hex);
        }
    }

    private static List<Write> writes(List<Thing> things) {
        return Write.ofRows(
                INSERT,
                things,
                Thing::id,
                Thing::words,
                Thing::at,
                Thing::amount,
                Thing::count,
                Thing::number,
                Thing::yes,
                Thing::day,
                Thing::bytes);
    }

    private static List<Thing> stored(List<Thing> things) {
        return LOG.jdbi()
                .inTransaction(handle -> {
                    handle.execute(TABLE);
                    Write.send(handle.getConnection(), writes(things), false);
                    return handle.createQuery("select * from things")
                            .map((row, _) -> Thing.of(row))
                            .list();
                });
    }

    @Property(tries = 60)
    void every_type_comes_back_as_it_was_and_so_does_nothing(@ForAll Random random) {
        var things = new ArrayList<Thing>();
        for (int left = random.nextInt(1, 20); left > 0; left--) {
            things.add(random.nextInt(4) == 0 ? Thing.NOTHING : Thing.of(random));
        }
        assertThat(stored(things)).isEqualTo(things);
    }

    @Test
    void amounts_keep_their_decimals() {
        List<BigDecimal> amounts =
                List.of(
                        new BigDecimal("10.00"),
                        new BigDecimal("0.0001"),
                        new BigDecimal("-12345678901234567890.5"));
        List<Thing> things =
                amounts.stream()
                        .map(each ->
                                new Thing(null, null, null, each, null, null, null, null, null))
                        .toList();
        assertThat(stored(things)).extracting(Thing::amount).containsAll(amounts);
    }

    @Test
    void a_moment_with_an_offset_is_the_moment() {
        var noon = OffsetDateTime.parse("2026-04-10T14:00+02:00");
        Instant stored =
                LOG.jdbi()
                        .inTransaction(handle -> {
                            handle.execute(TABLE);
                            Write.send(
                                    handle.getConnection(),
                                    Write.ofRows(
                                            "insert into things (at)"
                                                    + " select * from unnest(?::timestamptz[])",
                                            List.of(noon),
                                            each -> each),
                                    false);
                            return handle.createQuery("select * from things")
                                    .map((row, _) -> Thing.of(row))
                                    .one()
                                    .at();
                        });
        assertThat(stored).isEqualTo(Instant.parse("2026-04-10T12:00:00Z"));
    }

    @Test
    void no_rows_are_no_statement_and_a_column_without_an_array_is_refused() {
        assertThat(writes(List.of())).isEmpty();
        assertThatThrownBy(() ->
                        Write.ofRows(
                                "insert into things (id) select * from unnest(?::uuid[])",
                                List.of(Thing.NOTHING),
                                Thing::id,
                                Thing::words))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
