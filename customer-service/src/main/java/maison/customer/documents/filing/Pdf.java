package maison.customer.documents.filing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/// A paper as PDF, by its content: what it calls itself is not asked. Only one that can be read and
/// nothing else: it runs nothing, carries nothing and reaches nowhere, see [PdfObjects].
final class Pdf {

    static final String MEDIA_TYPE = "application/pdf";

    private static final String BROKEN = "The content is not a whole PDF document.";
    private static final int PAGES_MAX = 500;

    // The edge of a page, in points: what PDF itself allows.
    private static final float EDGE_MAX = 14_400;

    // Twice that of the thumbnail, so that letters become grey rather than vanish.
    private static final float DRAWN_EDGE = 640;

    // What is there of the page after this long is enough for a thumbnail.
    private static final Duration DRAWING_MAX = Duration.ofSeconds(3);

    // What it may unpack to in all, and a stream of it. A page scanned in colour has 25 MB.
    private static final long UNPACKED_MAX = 400L << 20;
    private static final long STREAM_MAX = 120L << 20;

    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);

    private Pdf() {}

    /// Its first page, small, as JPEG.
    ///
    /// @throws NotPlain if it is no plain document
    static byte[] firstPage(byte[] content) throws NotPlain {
        var text = new String(content, StandardCharsets.ISO_8859_1);
        int end = text.lastIndexOf("%%EOF");
        // Nothing before and after it, so that it is not something else as well.
        if (!text.startsWith("%PDF-") || end < 0 || !text.substring(end + 5).isBlank()) {
            throw new NotPlain(BROKEN);
        }
        requireFewBytes(content);
        try (PDDocument document = Loader.loadPDF(content)) {
            int pages = document.getNumberOfPages();
            if (document.isEncrypted()) {
                throw new NotPlain("The document is locked: send it without a password.");
            }
            if (pages < 1 || pages > PAGES_MAX) {
                throw new NotPlain("A document has 1 to %d pages.".formatted(PAGES_MAX));
            }
            PdfObjects.requirePlain(document.getDocument());
            return drawn(document);
        } catch (IOException | RuntimeException | StackOverflowError _) {
            // What is broken is answered with exceptions of either sort, and lists within lists
            // without end with the stack.
            throw new NotPlain(BROKEN);
        }
    }

    private static byte[] drawn(PDDocument document) throws IOException, NotPlain {
        var page = document.getPage(0).getCropBox();
        float edge = Math.max(page.getWidth(), page.getHeight());
        if (!(edge >= 1 && edge <= EDGE_MAX)) {
            throw new NotPlain(BROKEN);
        }
        return Picture.thumbnail(
                new HastyRenderer(document, DRAWING_MAX).renderImage(0, DRAWN_EDGE / edge));
    }

    // A few kilobytes can unpack to more than there is memory, already while they are loaded.
    private static void requireFewBytes(byte[] content) throws NotPlain {
        var buffer = new byte[1 << 16];
        long all = 0;
        for (int at = next(content, 0); at >= 0; at = next(content, at)) {
            all += unpacked(content, at, buffer);
            if (all > UNPACKED_MAX) {
                throw new NotPlain("The document unpacks to too much.");
            }
        }
    }

    private static int next(byte[] content, int from) {
        for (int at = from; at + STREAM.length < content.length; at++) {
            if (content[at] == STREAM[0] && isStream(content, at)) {
                int data = at + STREAM.length;
                // After the word comes a line end, of one sign or two.
                while (data < content.length && (content[data] == '\r' || content[data] == '\n')) {
                    data++;
                }
                return data;
            }
        }
        return -1;
    }

    private static boolean isStream(byte[] content, int at) {
        for (int i = 0; i < STREAM.length; i++) {
            if (content[at + i] != STREAM[i]) {
                return false;
            }
        }
        return true;
    }

    private static long unpacked(byte[] content, int from, byte[] buffer) throws NotPlain {
        var inflater = new Inflater();
        inflater.setInput(content, from, content.length - from);
        long all = 0;
        try {
            for (int more = 1; more > 0; all += more) {
                more = inflater.inflate(buffer);
                if (all > STREAM_MAX) {
                    throw new NotPlain("The document unpacks to too much.");
                }
            }
        } catch (DataFormatException _) {
            // It is packed otherwise, or not at all: what came out until then counts.
        } finally {
            inflater.end();
        }
        return all;
    }
}
