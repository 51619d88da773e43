package maison.platform.publishing;

import maison.platform.eventstore.Locks;
import org.jdbi.v3.core.Handle;

/// How far the log has been published, and who may move that on.
final class RelayCursor {

    private RelayCursor() {}

    /// Whether this session is the leading relay's from now until it ends.
    static boolean tryLead(Handle session) {
        return session.createQuery("select pg_try_advisory_lock(:lock)")
                .bind("lock", Locks.RELAY)
                .mapTo(Boolean.class)
                .one();
    }

    static long read(Handle session) {
        return session.createQuery("select position from relay_cursor where name = 'kafka'")
                .mapTo(Long.class)
                .one();
    }

    static void move(Handle session, long position) {
        session.execute("update relay_cursor set position = ? where name = 'kafka'", position);
    }
}
