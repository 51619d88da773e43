package maison.platform.eventstore;

/// Told after each commit that stored events.
public interface AppendListener {

    /// Must return at once; it is called in the committing thread.
    void appended(long position);
}
