package maison.customer.documents.filing;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/// A picture that was sent, as what its content shows it to be: what it calls itself is not asked.
/// Only what a camera makes, JPEG and PNG, and only if all of it can be decoded: neither can run
/// anything, unlike drawings, pages and office documents.
///
/// Its thumbnail is drawn anew, so that nothing of what a camera writes beside the picture, such as
/// where it was taken, is in it.
final class Picture {

    private static final int THUMBNAIL_EDGE = 320;

    // A picture of a few kilobytes can say that it is the size of a house.
    private static final long PIXELS_MAX = 60_000_000;

    private final String mediaType;
    private final byte[] thumbnail;

    private Picture(String mediaType, byte[] thumbnail) {
        this.mediaType = mediaType;
        this.thumbnail = thumbnail;
    }

    /// What it is, such as `image/png`.
    String mediaType() {
        return mediaType;
    }

    /// It again, small, as JPEG.
    byte[] thumbnail() {
        return thumbnail.clone();
    }

    /// Empty if it is none that is taken.
    static Optional<Picture> of(byte[] content) {
        return typeOf(content).flatMap(type -> decoded(type, content));
    }

    private static Optional<String> typeOf(byte[] content) {
        if (startsWith(content, 0xff, 0xd8, 0xff)) {
            return Optional.of("image/jpeg");
        }
        return startsWith(content, 0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a)
                ? Optional.of("image/png")
                : Optional.empty();
    }

    private static boolean startsWith(byte[] content, int... bytes) {
        if (content.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((content[i] & 0xff) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    private static Optional<Picture> decoded(String type, byte[] content) {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByMIMEType(type);
        ImageReader reader = readers.next();
        try (ImageInputStream in =
                ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            reader.setInput(in, true, true);
            long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
            return pixels > PIXELS_MAX
                    ? Optional.empty()
                    : Optional.of(new Picture(type, thumbnail(reader.read(0))));
        } catch (IOException | RuntimeException _) {
            // The decoders answer what is broken with exceptions of either sort.
            return Optional.empty();
        } finally {
            reader.dispose();
        }
    }

    /// A picture drawn anew, small, as JPEG.
    static byte[] thumbnail(BufferedImage picture) throws IOException {
        int longest = Math.max(picture.getWidth(), picture.getHeight());
        double scale = Math.min(1, (double) THUMBNAIL_EDGE / longest);
        int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        // JPEG knows no transparency; what was transparent is white.
        var small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = small.createGraphics();
        graphics.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.drawImage(picture, 0, 0, width, height, Color.WHITE, null);
        graphics.dispose();
        var out = new ByteArrayOutputStream();
        if (!ImageIO.write(small, "jpeg", out)) {
            throw new IOException("No writer for JPEG");
        }
        return out.toByteArray();
    }
}
