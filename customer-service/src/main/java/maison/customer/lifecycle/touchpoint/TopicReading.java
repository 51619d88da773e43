package maison.customer.lifecycle.touchpoint;

import org.jdbi.v3.core.Handle;

/// Up to which reading of the topics' history time lines are whole. Before that, somebody's latest
/// purchase may be missing.
public final class TopicReading {

    /// A change in what is read of an event needs the next number, and `heard_touchpoints` emptied
    /// by its migration: the history then fills it again.
    public static final int CURRENT = 1;

    private TopicReading() {}

    /// Whether the history was read.
    public static boolean isDone(Handle handle) {
        return handle.createQuery(
                        "select exists (select from touchpoint_readings where reading = :reading)")
                .bind("reading", CURRENT)
                .mapTo(Boolean.class)
                .one();
    }
}
