package maison.customer.documents.files;

import java.time.Instant;
import java.util.UUID;
import maison.customer.documents.file.Attachment;
import maison.customer.documents.file.Sort;

/// A file without its content, with what is said of it in the clear.
public record FileRow(
        Sort sort,
        UUID fileId,
        Attachment about,
        UUID contentId,
        String mediaType,
        int bytes,
        FileWords words,
        Instant addedAt) {

    @Override
    public String toString() {
        return "FileRow[…]";
    }
}
