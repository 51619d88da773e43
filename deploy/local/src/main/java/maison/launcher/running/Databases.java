package maison.launcher.running;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.function.UnaryOperator;
import maison.launcher.Secrets;

/// One database for each service, with an owner that migrates it and an application role that may
/// not rewrite the past.
///
/// Safe to run at every start: what exists is left alone, passwords are set to what the secrets
/// say.
final class Databases {

    private Databases() {}

    static void ensure(UnaryOperator<String> url, String password, Secrets secrets)
            throws SQLException {
        try (var server =
                DriverManager.getConnection(url.apply("postgres"), "postgres", password)) {
            for (var service : Services.WITH_DATABASE) {
                role(server, service + "_owner", secrets.get("database." + service + ".owner"));
                role(server, service + "_app", secrets.get("database." + service + ".app"));
                database(server, service);
            }
        }
        for (var service : Services.WITH_DATABASE) {
            try (var database =
                    DriverManager.getConnection(url.apply(service), "postgres", password)) {
                grant(database, service);
            }
        }
    }

    private static void role(Connection server, String role, String password) throws SQLException {
        var verb =
                exists(server, "select 1 from pg_roles where rolname = ?", role)
                        ? "alter"
                        : "create";
        execute(server, "%s role %s login password '%s'".formatted(verb, role, password));
    }

    private static void database(Connection server, String name) throws SQLException {
        if (!exists(server, "select 1 from pg_database where datname = ?", name)) {
            execute(server, "create database %s owner %s_owner".formatted(name, name));
        }
    }

    private static void grant(Connection database, String name) throws SQLException {
        execute(
                database,
                """
                revoke all on database %1$s from public;
                grant connect, create on database %1$s to %1$s_app;
                alter schema public owner to %1$s_owner;
                revoke all on schema public from public;
                grant usage on schema public to %1$s_app;
                alter default privileges for role %1$s_owner in schema public
                    grant select, insert on tables to %1$s_app;
                alter default privileges for role %1$s_owner in schema public
                    grant usage, select on sequences to %1$s_app;
                """
                        .formatted(name));
    }

    private static boolean exists(Connection connection, String query, String name)
            throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
