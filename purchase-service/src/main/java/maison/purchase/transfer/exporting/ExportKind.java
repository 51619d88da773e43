package maison.purchase.transfer.exporting;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A kind of thing that can be exported: which events make a record of it, and how one is written.
/// Another kind is one more bean of this.
///
/// Nothing sealed is in any of them, and no clock is read: what is exported up to a place of the
/// log is the same whenever it is asked for.
///
/// @param <T> one record
interface ExportKind<T> {

    /// As it stands in the address.
    String name();

    /// The stored names of the events that make a record, at whose place in the log it stands.
    List<String> events();

    /// Whether only the first event of a stream does.
    default boolean onlyFirst() {
        return false;
    }

    /// Of how many streams the histories are read at once.
    default int together() {
        return 20;
    }

    /// Whether its records belong to stores.
    default boolean isOfStores() {
        return true;
    }

    /// The record that the event makes; null for none.
    @Nullable T read(Found found);

    /// The store that the record belongs to; null for none.
    @Nullable String storeOf(T item);

    /// What is written as JSON.
    Object json(T item);

    /// The header of a CSV file; empty for a kind that has no such form.
    List<String> columns();

    /// The rows of a CSV file, each by [Csv#row].
    List<String[]> rows(T item);
}
