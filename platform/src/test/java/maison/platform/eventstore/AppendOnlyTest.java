package maison.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import maison.platform.toy.ToyLog;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AppendOnlyTest {

    private static ToyLog log;

    @BeforeAll
    static void store() {
        log = ToyLog.create();
        log.counterWith(log.replica(), 2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update events set payload = '{}'",
                "update events set position = 9 where false",
                "delete from events",
                "truncate events",
                "update read_log set actor_id = 'x'",
                "delete from read_log",
                "truncate read_log"
            })
    void neither_the_service_nor_the_owner_can_change_what_is_stored(String change)
            throws SQLException {
        refused(log.database().connect(), change);
        refused(log.database().connectAsOwner(), change);
        assertThat(log.number("select count(*) from events")).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table events disable trigger all",
                "alter table events add column more text",
                "alter table events drop constraint events_pkey",
                "drop table events",
                "drop trigger events_are_append_only on events",
                "create or replace function public.refuse_change() returns trigger"
                        + " language plpgsql as 'begin return new; end'",
                "grant update on events to current_user",
                "set session_replication_role = replica",
                "create table public.more (id int)"
            })
    void the_service_cannot_loosen_the_rule(String change) throws SQLException {
        try (Connection connection = log.database().connect();
                var statement = connection.createStatement()) {
            try {
                statement.execute(change);
            } catch (SQLException refused) {
                assertThat(refused.getSQLState()).isIn("42501", "42809");
            }
            assertThatThrownBy(() -> statement.execute("delete from events"))
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void the_next_append_works_after_all_that() {
        log.counterWith(log.replica(), 1);
    }

    private static void refused(Connection connection, String change) throws SQLException {
        try (connection;
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute(change))
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            refusal -> assertThat(refusal.getSQLState()).isEqualTo("42501"));
        }
    }
}
