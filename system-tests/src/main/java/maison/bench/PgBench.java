package maison.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import maison.launcher.Listener;

/// What PostgreSQL's own benchmark commits when each transaction stores the two rows of one sale.
///
/// The rows are those that the service stored: same columns, same sizes, same indexes.
final class PgBench {

    private static final Pattern TPS = Pattern.compile("tps = ([0-9.]+)");
    private static final String SCHEMA = "bench_pgbench";

    private final BenchHouse house;

    PgBench(BenchHouse house) {
        this.house = house;
    }

    /// Transactions per second of `clients` connections over `seconds`.
    double run(int clients, int seconds) throws SQLException, IOException, InterruptedException {
        Path script = house.data().resolve("pgbench.sql");
        try (Connection connection = house.superuser("purchase");
                Statement sql = connection.createStatement()) {
            sql.execute("drop schema if exists " + SCHEMA + " cascade");
            sql.execute("create schema " + SCHEMA);
            sql.execute("create sequence " + SCHEMA + ".position");
            Files.writeString(
                    script,
                    "begin;\n"
                            + insert(sql, "public", "events")
                            + insert(sql, "projections", "sales")
                            + "commit;\n");
        }
        var command =
                List.of(
                        "pgbench",
                        "-n",
                        "-M",
                        "prepared",
                        "-c",
                        Integer.toString(clients),
                        "-j",
                        "2",
                        "-T",
                        Integer.toString(seconds),
                        "-f",
                        script.toString(),
                        "-h",
                        "127.0.0.1",
                        "-p",
                        Integer.toString(house.port(Listener.POSTGRES)),
                        "-U",
                        "postgres",
                        "purchase");
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", house.house().superuserPassword());
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int code = process.waitFor();
        Matcher tps = TPS.matcher(output);
        if (code != 0 || !tps.find()) {
            throw new IllegalStateException(
                    "pgbench failed (Debian: postgresql-contrib):\n" + output);
        }
        return Double.parseDouble(tps.group(1));
    }

    private static String insert(Statement sql, String schema, String table) throws SQLException {
        sql.execute(
                "create table %s.%s (like %s.%s including defaults including indexes)"
                        .formatted(SCHEMA, table, schema, table));
        var names = new ArrayList<String>();
        var values = new ArrayList<String>();
        try (ResultSet row =
                sql.executeQuery("select * from %s.%s limit 1".formatted(schema, table))) {
            row.next();
            var columns = row.getMetaData();
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                names.add('"' + columns.getColumnName(i) + '"');
                values.add(value(columns.getColumnName(i), columns.getColumnTypeName(i), row, i));
            }
        }
        return "insert into %s.%s (%s) values (%s);\n"
                .formatted(SCHEMA, table, String.join(", ", names), String.join(", ", values));
    }

    // What identifies a row must be new in each transaction; the rest is as it was stored.
    private static String value(String name, String type, ResultSet row, int column)
            throws SQLException {
        if (name.equals("position")) {
            return "nextval('" + SCHEMA + ".position')";
        }
        if (type.equals("uuid")) {
            return "uuidv7()";
        }
        if (name.contains("receipt")) {
            return "uuidv7()::text";
        }
        String text = row.getString(column);
        // pgbench takes a colon before a letter for a variable; JSON has none there.
        return text == null ? "null" : "'" + text.replace("'", "''") + "'::" + type;
    }
}
