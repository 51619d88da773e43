package maison.platform.eventstore;

/// PostgreSQL advisory locks, one number each, so that two uses never meet by accident.
///
/// Services take their own from [#SERVICES] upwards.
public final class Locks {

    /// Held to commit by each transaction that appends: position order is commit order.
    public static final long APPEND = 1;

    /// Held by the one active relay's session.
    public static final long RELAY = 2;

    /// Shared by consumer batches, exclusive for replaying a parked record.
    public static final long INBOX = 3;

    /// Held by the one running projection rebuild's session.
    public static final long REBUILD = 4;

    /// Held by each transaction that forgets old answers to idempotency keys.
    public static final long OLD_ANSWERS = 5;

    /// The first number that is a service's own to use, such as for a job.
    public static final long SERVICES = 100;

    private Locks() {}
}
