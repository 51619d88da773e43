package maison.purchase.transfer.exporting;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.function.Function;
import java.util.function.LongConsumer;
import maison.purchase.transfer.exporting.ExportLog.Stretch;
import org.jspecify.annotations.Nullable;

/// Writes one export. In memory is one stretch of the log, whatever its length.
///
/// @param after the place that the client named; null for the beginning
/// @param <T> one record
record ExportRun<T>(
        ExportLog log,
        ExportKind<T> kind,
        ExportFilter filter,
        Place start,
        @Nullable String after,
        LongConsumer counter) {

    private static final int BUFFER = 1 << 15;

    /// Writes everything to the end, and then that this is the end. If anything fails, the last
    /// line is missing.
    ///
    /// @param form makes the file's form around a stream of bytes
    /// @throws IOException if the reader went away
    void write(OutputStream out, Function<OutputStream, ExportLines<T>> form) throws IOException {
        MessageDigest digest = sha256();
        var bytes = new DigestOutputStream(new BufferedOutputStream(out, BUFFER), digest);
        ExportLines<T> lines = form.apply(bytes);
        Instant asOf = log.recordedAt(start.end());
        // A file that goes on has its header already.
        if (after == null) {
            lines.begin();
        }
        long count = 0;
        Place place = start;
        while (place.position() < place.end()) {
            Stretch stretch = log.next(kind, filter, place, asOf);
            long written = write(stretch, place, lines);
            count += written;
            counter.accept(written);
            place = place.at(stretch.position());
        }
        lines.flush();
        String hash = HexFormat.of().formatHex(digest.digest());
        lines.end(Summary.of(kind.name(), count, after, place, hash));
    }

    private long write(Stretch stretch, Place from, ExportLines<T> lines) throws IOException {
        long count = 0;
        for (Found found : stretch.found()) {
            T item = kind.read(found);
            if (item != null && filter.includes(kind.storeOf(item))) {
                lines.add(item, from.at(found.event().envelope().position()));
                count++;
            }
        }
        if (count > 0) {
            lines.flush();
        }
        return count;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
