package maison.platform.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import maison.platform.sealing.Opening.Erased;
import maison.platform.sealing.Opening.Opened;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealingTest {

    @TempDir static Path folder;
    static EmbeddedPostgres postgres;
    static Jdbi jdbi;

    final UUID ada = UUID.randomUUID();
    final Vault vault = replica();

    @BeforeAll
    static void start() throws IOException, SQLException {
        postgres = EmbeddedPostgres.builder().start();
        var url = postgres.getJdbcUrl("postgres", "postgres");
        jdbi = Jdbi.create(() -> DriverManager.getConnection(url));
        jdbi.useHandle(h ->
                h.execute(
                        """
                        create table subject_keys (
                            subject_id uuid primary key,
                            wrapped_key bytea,
                            created_at timestamptz not null default clock_timestamp())
                        """));
        KeyFiles.ensure(folder.resolve("kek.json"), folder.resolve("index.json"));
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    static Vault replica() {
        return new Vault(
                jdbi, KeyFiles.keyEncryptionKey(folder.resolve("kek.json")), Duration.ofMinutes(1));
    }

    @Test
    void what_was_sealed_opens_again_and_reads_differently_each_time() {
        var key = vault.keyFor(ada).orElseThrow();
        var sealed = key.seal("name", "Ada Lovelace");
        assertThat(vault.open(ada, "name", sealed)).isEqualTo(new Opened("Ada Lovelace"));
        assertThat(sealed.ciphertext()).doesNotContain("Ada");
        assertThat(key.seal("name", "Ada Lovelace")).isNotEqualTo(sealed);
    }

    @Test
    void another_replica_opens_it_too() {
        var sealed = vault.keyFor(ada).orElseThrow().seal("name", "Ada");
        assertThat(replica().open(ada, "name", sealed)).isEqualTo(new Opened("Ada"));
    }

    @Test
    void a_value_moved_to_another_field_or_person_does_not_open() {
        var grace = UUID.randomUUID();
        var sealed = vault.keyFor(ada).orElseThrow().seal("name", "Ada");
        vault.keyFor(grace);
        assertThatIllegalStateException().isThrownBy(() -> vault.open(ada, "phones", sealed));
        assertThatIllegalStateException().isThrownBy(() -> vault.open(grace, "name", sealed));
    }

    @Test
    void after_erasure_nothing_opens_and_nothing_can_be_sealed_again() {
        var sealed = vault.keyFor(ada).orElseThrow().seal("name", "Ada");
        jdbi.useTransaction(h -> vault.destroy(h, List.of(ada)));
        for (var replica : List.of(vault, replica())) {
            assertThat(replica.open(ada, "name", sealed)).isEqualTo(new Erased());
            assertThat(replica.keyFor(ada)).isEqualTo(Optional.empty());
        }
        jdbi.useTransaction(h -> vault.destroy(h, List.of(ada)));
        assertThat(vault.keyFor(ada)).isEmpty();
    }

    @Test
    void a_replica_forgets_an_erased_key_soon() {
        var brief =
                new Vault(
                        jdbi,
                        KeyFiles.keyEncryptionKey(folder.resolve("kek.json")),
                        Duration.ofNanos(1));
        var sealed = brief.keyFor(ada).orElseThrow().seal("name", "Ada");
        jdbi.useTransaction(h -> vault.destroy(h, List.of(ada)));
        assertThat(brief.open(ada, "name", sealed)).isEqualTo(new Erased());
    }

    @Test
    void requests_that_race_for_a_new_key_all_get_the_same_one() throws Exception {
        var barrier = new CyclicBarrier(8);
        try (var threads = Executors.newFixedThreadPool(8)) {
            var sealed =
                    IntStream.range(0, 8)
                            .mapToObj(_ ->
                                    threads.submit(() -> {
                                        var own = replica();
                                        barrier.await();
                                        return own.keyFor(ada).orElseThrow().seal("name", "Ada");
                                    }))
                            .toList();
            for (var each : sealed) {
                assertThat(vault.open(ada, "name", each.get())).isEqualTo(new Opened("Ada"));
            }
        }
    }

    @Test
    void the_table_alone_opens_nothing() {
        vault.keyFor(ada);
        KeyFiles.ensure(folder.resolve("other-kek.json"), folder.resolve("other-index.json"));
        var stranger =
                new Vault(
                        jdbi,
                        KeyFiles.keyEncryptionKey(folder.resolve("other-kek.json")),
                        Duration.ofMinutes(1));
        assertThatIllegalStateException().isThrownBy(() -> stranger.keyFor(ada));
    }

    @Test
    void tokens_are_equal_for_equal_values_of_one_kind_under_one_key() {
        var index = KeyFiles.indexKey(folder.resolve("index.json"));
        var again = KeyFiles.indexKey(folder.resolve("index.json"));
        KeyFiles.ensure(folder.resolve("kek.json"), folder.resolve("second-index.json"));
        var other = KeyFiles.indexKey(folder.resolve("second-index.json"));
        var token = index.token("phone", "+447700900123");
        assertThat(token).hasSize(IndexKey.TOKEN_BYTES);
        assertThat(again.token("phone", "+447700900123")).isEqualTo(token);
        assertThat(index.token("email", "+447700900123")).isNotEqualTo(token);
        assertThat(other.token("phone", "+447700900123")).isNotEqualTo(token);
    }

    @Test
    void key_files_are_made_once_and_readable_by_their_owner_alone() throws IOException {
        var kek = folder.resolve("new/kek.json");
        var index = folder.resolve("new/index.json");
        KeyFiles.ensure(kek, index);
        var first = Files.readString(kek);
        KeyFiles.ensure(kek, index);
        assertThat(Files.readString(kek)).isEqualTo(first);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(kek)))
                .isEqualTo("rw-------");
        assertThat(folder.resolve("new")).isDirectoryContaining(kek::equals);
        assertThatThrownBy(() -> KeyFiles.indexKey(kek)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void a_sealed_value_is_never_plain_text() {
        assertThatThrownBy(() -> new Sealed("Ada Lovelace")).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> new Sealed("")).isInstanceOf(RuntimeException.class);
    }
}
