package maison.platform.inbox;

import java.util.List;
import maison.platform.eventstore.Append;
import maison.platform.eventstore.AppendResult;
import maison.platform.eventstore.AppendTransaction;
import org.jdbi.v3.core.Handle;

/// The database transaction in which a batch of records takes effect.
public final class InboxTransaction {

    private final Handle handle;
    private final AppendTransaction appends;

    InboxTransaction(Handle handle, AppendTransaction appends) {
        this.handle = handle;
        this.appends = appends;
    }

    /// The open transaction.
    public Handle handle() {
        return handle;
    }

    /// Appends events in this transaction. Takes the append lock until it ends, so decide first and
    /// call this once, last.
    public List<AppendResult> append(List<Append> batch) {
        return appends.append(handle, batch);
    }
}
