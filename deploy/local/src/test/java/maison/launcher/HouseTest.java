package maison.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import maison.launcher.supervising.Component.State;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A real house of PostgreSQL, Kafka and the inbox, whose processes are killed.
class HouseTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir private static Path data;
    private static Settings settings = Settings.with(Map.of());
    private static House house;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        settings =
                Settings.with(
                        Map.of(
                                "MAISON_DATA",
                                data.toString(),
                                "MAISON_PORT_BASE",
                                "23000",
                                "MAISON_ONLY",
                                "postgres,kafka,inbox"));
        house = House.start(settings, System.out::println);
    }

    @AfterAll
    static void stop() {
        house.close();
    }

    @Test
    void keeps_committed_rows_when_postgres_is_killed() throws Exception {
        try (var owner = connect("purchase_owner", house.ownerPassword("purchase"));
                var statement = owner.createStatement()) {
            statement.execute("create table kept (word text)");
            statement.execute("insert into kept values ('still here')");
        }
        var postgres = house.component("postgres");
        var before = postgres.pid();

        postgres.kill();
        postgres.awaitReady(PATIENCE);

        assertThat(postgres.pid()).isNotEqualTo(before);
        assertThat(postgres.restarts()).isPositive();
        try (var owner = connect("purchase_owner", house.ownerPassword("purchase"));
                var rows = owner.createStatement().executeQuery("select word from kept")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isEqualTo("still here");
        }
    }

    @Test
    void commits_durably() throws SQLException {
        try (var owner = connect("loyalty_owner", house.ownerPassword("loyalty"))) {
            assertThat(setting(owner, "fsync")).isEqualTo("on");
            assertThat(setting(owner, "synchronous_commit")).isEqualTo("on");
        }
    }

    @Test
    void does_not_let_the_application_rewrite_what_the_owner_made() throws SQLException {
        try (var owner = connect("purchase_owner", house.ownerPassword("purchase"));
                var statement = owner.createStatement()) {
            statement.execute("create table written (word text)");
        }
        try (var application = connect("purchase_app", house.applicationPassword("purchase"));
                var statement = application.createStatement()) {
            statement.execute("insert into written values ('once')");
            statement.execute("create schema projections");

            assertThatThrownBy(() -> statement.execute("update written set word = 'twice'"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> statement.execute("delete from written"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> statement.execute("create table public.own (a int)"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void starts_kafka_again_when_it_is_killed() throws InterruptedException {
        var kafka = house.component("kafka");
        var before = kafka.pid();

        kafka.kill();
        kafka.awaitReady(PATIENCE);

        assertThat(kafka.state()).isEqualTo(State.READY);
        assertThat(kafka.pid()).isNotEqualTo(before).isPositive();
    }

    @Test
    void keeps_mail_when_the_inbox_is_killed() throws Exception {
        var message = new MimeMessage(session());
        message.setFrom(new InternetAddress("house@maison.example"));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress("clara@maison.example"));
        message.setSubject("أهلاً Clara", "UTF-8");
        message.setText("You are gold now.", "UTF-8");
        Transport.send(message);

        house.component("inbox").kill();
        house.component("inbox").awaitReady(PATIENCE);

        assertThat(get("/messages"))
                .contains("أهلاً Clara", "You are gold now.", "clara@maison.example");
        assertThat(get("/")).contains("أهلاً Clara");
    }

    @Test
    void refuses_a_second_launcher_for_the_same_data() {
        assertThatThrownBy(() -> House.start(settings, _ -> {}))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("already up");
    }

    private static Session session() {
        var properties = new Properties();
        properties.put("mail.smtp.host", "127.0.0.1");
        properties.put("mail.smtp.port", Integer.toString(settings.port(Listener.SMTP)));
        return Session.getInstance(properties);
    }

    private static String get(String path) throws IOException, InterruptedException {
        var uri = URI.create(settings.url(Listener.INBOX) + path);
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString()).body();
        }
    }

    private static Connection connect(String role, String password) throws SQLException {
        var database = role.substring(0, role.indexOf('_'));
        var url =
                "jdbc:postgresql://127.0.0.1:%d/%s"
                        .formatted(settings.port(Listener.POSTGRES), database);
        return DriverManager.getConnection(url, role, password);
    }

    private static String setting(Connection connection, String name) throws SQLException {
        try (var rows = connection.createStatement().executeQuery("show " + name)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
