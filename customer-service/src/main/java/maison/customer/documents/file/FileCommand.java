package maison.customer.documents.file;

import java.time.Instant;

/// What can be asked of a file.
public sealed interface FileCommand {

    /// @param file as it is to be remembered
    record Add(FileEvent.Added file) implements FileCommand {}

    record Remove(Instant at) implements FileCommand {}
}
