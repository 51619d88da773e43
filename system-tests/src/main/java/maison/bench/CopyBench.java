package maison.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/// How long PostgreSQL's COPY takes to store the rows that a service has stored, into tables with
/// the same columns and indexes. It is the floor: no decision, no order, one transaction a table.
final class CopyBench {

    private static final String SCHEMA = "bench_copy";

    private final BenchHouse house;
    private final String service;

    CopyBench(BenchHouse house, String service) {
        this.house = house;
        this.service = service;
    }

    double seconds() throws SQLException, IOException {
        long nanos = 0;
        try (Connection connection = house.superuser(service);
                Statement sql = connection.createStatement()) {
            sql.execute("drop schema if exists " + SCHEMA + " cascade");
            sql.execute("create schema " + SCHEMA);
            CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
            for (String table : tables(sql)) {
                Path file = house.data().resolve("copy.csv");
                try (OutputStream out = Files.newOutputStream(file)) {
                    copy.copyOut("copy " + table + " to stdout", out);
                }
                String target = SCHEMA + "." + table.substring(table.indexOf('.') + 1);
                sql.execute("create table %s (like %s including all)".formatted(target, table));
                long begun = System.nanoTime();
                try (InputStream in = Files.newInputStream(file)) {
                    copy.copyIn("copy " + target + " from stdin", in);
                }
                nanos += System.nanoTime() - begun;
                Files.delete(file);
            }
            sql.execute("drop schema " + SCHEMA + " cascade");
        }
        return nanos / 1e9;
    }

    private static List<String> tables(Statement sql) throws SQLException {
        var tables = new ArrayList<String>();
        try (ResultSet row =
                sql.executeQuery(
                        """
                        select schemaname || '.' || relname from pg_stat_user_tables
                        where (schemaname = 'projections'
                               or schemaname = 'public' and relname = 'events')
                          and relname <> 'inbox_offsets'
                        """)) {
            while (row.next()) {
                tables.add(row.getString(1));
            }
        }
        return tables;
    }
}
