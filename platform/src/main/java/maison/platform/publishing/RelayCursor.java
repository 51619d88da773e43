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

    /// Lets the session's commits return before they are on the disk: a cursor that a crash sets
    /// back only makes duplicates, which consumers drop, and it need not compete with the appends.
    static void beCareless(Handle session) {
        session.execute("set synchronous_commit = off");
    }

    /// Takes that back before the session goes to somebody else.
    static void beCareful(Handle session) {
        session.execute("reset synchronous_commit");
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
