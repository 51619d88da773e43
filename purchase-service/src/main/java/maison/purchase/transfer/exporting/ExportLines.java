package maison.purchase.transfer.exporting;

import java.io.IOException;

/// One form of a file.
///
/// @param <T> one record
interface ExportLines<T> {

    /// What comes before the records.
    ///
    /// @throws IOException if the reader went away, as everywhere here
    void begin() throws IOException;

    /// A record.
    ///
    /// @param place from which on an export goes on that breaks off after this record
    void add(T item, Place place) throws IOException;

    /// Hands on what was written so far.
    void flush() throws IOException;

    /// The last line, which tells that the file is whole.
    void end(Summary summary) throws IOException;
}
