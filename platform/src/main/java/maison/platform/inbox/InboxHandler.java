package maison.platform.inbox;

import java.util.List;
import java.util.Set;

/// What a service does with the events of others.
public interface InboxHandler {

    /// The Kafka topics it listens to.
    Set<String> topics();

    /// Handles records in the order of their partitions, within one transaction that also stores
    /// the offsets. So each record has its effect exactly once, whatever is killed when.
    ///
    /// An exception that is no passing trouble of the database parks the record that caused it.
    void handle(InboxTransaction transaction, List<Message> batch);

    /// Whether it builds on what the other handlers do with the same records: then it comes after
    /// them.
    default boolean follows() {
        return false;
    }

    /// Whether the effects are only projection tables. Then the offsets live beside the tables, and
    /// a rebuild reads the topics from the beginning.
    default boolean projecting() {
        return false;
    }

    /// For a projecting handler: classpath resources with its `create table` statements.
    default List<String> ddl() {
        return List.of();
    }
}
