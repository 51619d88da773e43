package maison.platform.projection;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import maison.platform.eventstore.Hex;
import org.jdbi.v3.core.Handle;

/// The schema that holds a service's projections, and the one that a rebuild fills beside it.
///
/// Every connection looks for tables in `projections` first; a rebuild looks in `projections_next`.
/// Switching is renaming, so SQL never names a schema.
public final class ProjectionSchema {

    static final String SERVED = "projections";
    static final String NEXT = "projections_next";
    private static final String OLD = "projections_old";

    private ProjectionSchema() {}

    /// Makes the rest of this transaction read and write the tables that are being built.
    public static void useNext(Handle handle) {
        handle.execute("set local search_path to " + NEXT + ", public");
    }

    /// Creates an empty set of tables, in place of any that an interrupted rebuild left.
    static void createNext(Handle handle, List<String> ddl) {
        handle.execute("drop schema if exists " + NEXT + " cascade");
        handle.execute("create schema " + NEXT);
        useNext(handle);
        for (String resource : ddl) {
            handle.createScript(read(resource)).execute();
        }
    }

    /// Serves what was built. The old tables stay until [#dropOld], so readers are not waited for.
    static void serveNext(Handle handle) {
        handle.execute("drop schema if exists " + OLD + " cascade");
        if (exists(handle)) {
            handle.execute("alter schema " + SERVED + " rename to " + OLD);
        }
        handle.execute("alter schema " + NEXT + " rename to " + SERVED);
    }

    static void dropOld(Handle handle) {
        handle.execute("drop schema if exists " + OLD + " cascade");
    }

    static boolean exists(Handle handle) {
        return handle.createQuery("select count(*) from pg_namespace where nspname = :name")
                        .bind("name", SERVED)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    /// Changes whenever a table definition changes, which is what makes a rebuild due.
    static String hashOf(List<String> ddl) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (String resource : ddl) {
                digest.update(read(resource).getBytes(StandardCharsets.UTF_8));
            }
            return Hex.of(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    private static String read(String resource) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try (InputStream in = loader.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("No such resource on the classpath: " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + resource, e);
        }
    }
}
