package maison.purchase.sales.capturing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Cuts a stream into lines without ever holding more than one, and no line beyond a limit.
final class LineInput {

    /// Longer than any receipt; the rest of a longer line is skipped.
    static final int LINE_MAX = 2_000_000;

    private static final int BUFFER = 1 << 16;

    private static final byte[] EXPORT_END =
            "{\"type\":\"export-end\"".getBytes(StandardCharsets.UTF_8);

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int end;

    LineInput(InputStream in) {
        this.in = in;
    }

    /// A line; one that is too long has no bytes.
    static final class Line {
        private final byte[] bytes;
        private final boolean tooLong;

        Line(byte[] bytes, boolean tooLong) {
            this.bytes = bytes;
            this.tooLong = tooLong;
        }

        byte[] bytes() {
            return bytes;
        }

        boolean tooLong() {
            return tooLong;
        }
    }

    /// The next line that is not blank, nor the last one of an export, which only says that the
    /// file is whole; null at the end.
    @Nullable Line next() throws IOException {
        while (true) {
            Line line = read();
            if (line == null
                    || line.tooLong()
                    || !(isBlank(line.bytes()) || isExportEnd(line.bytes()))) {
                return line;
            }
        }
    }

    private static boolean isExportEnd(byte[] bytes) {
        return bytes.length > EXPORT_END.length
                && Arrays.equals(bytes, 0, EXPORT_END.length, EXPORT_END, 0, EXPORT_END.length);
    }

    private @Nullable Line read() throws IOException {
        if (at >= end && !fill()) {
            return null;
        }
        int newline = newline();
        if (newline >= 0) {
            // As nearly all lines do, it lies in the buffer as a whole.
            byte[] bytes = Arrays.copyOfRange(buffer, at, newline);
            at = newline + 1;
            return new Line(bytes, false);
        }
        return readOn();
    }

    private @Nullable Line readOn() throws IOException {
        var line = new ByteArrayOutputStream(BUFFER / 16);
        boolean tooLong = false;
        boolean any = false;
        while (at < end || fill()) {
            any = true;
            int newline = newline();
            int length = (newline < 0 ? end : newline) - at;
            tooLong = tooLong || line.size() + length > LINE_MAX;
            if (!tooLong) {
                line.write(buffer, at, length);
            }
            at += length;
            if (newline >= 0) {
                at++;
                break;
            }
        }
        if (!any) {
            return null;
        }
        return tooLong ? new Line(new byte[0], true) : new Line(line.toByteArray(), false);
    }

    private boolean fill() throws IOException {
        at = 0;
        end = Math.max(in.read(buffer, 0, BUFFER), 0);
        return end > 0;
    }

    private int newline() {
        for (int i = at; i < end; i++) {
            if (buffer[i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    private static boolean isBlank(byte[] bytes) {
        for (byte each : bytes) {
            if (each != ' ' && each != '\t' && each != '\r') {
                return false;
            }
        }
        return true;
    }
}
