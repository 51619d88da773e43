package maison.customer.privacy.accessing;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import maison.customer.privacy.accessing.ExportFiles.Kept;
import maison.platform.sealing.SubjectKey;

/// Writes an export as a ZIP file while it is opened chunk by chunk; nowhere is it whole in the
/// clear.
@Singleton
class Archive {

    private static final List<String> FIRST = List.of(Manifest.FILE, Booklet.FILE);

    private final ExportFiles files;

    Archive(ExportFiles files) {
        this.files = files;
    }

    void write(UUID export, SubjectKey key, OutputStream out) throws IOException {
        var zip = new ZipOutputStream(out);
        var all =
                files.of(export).stream()
                        .sorted(
                                Comparator.comparing((Kept file) -> !FIRST.contains(file.name()))
                                        .thenComparing(Kept::name, Comparator.reverseOrder()))
                        .toList();
        for (Kept file : all) {
            var entry = new ZipEntry(file.name());
            entry.setTimeLocal(
                    java.time.LocalDateTime.ofInstant(
                            file.collectedAt(), java.time.ZoneOffset.UTC));
            zip.putNextEntry(entry);
            try (var content = files.read(export, file, key)) {
                content.transferTo(zip);
            }
            zip.closeEntry();
        }
        zip.finish();
    }
}
