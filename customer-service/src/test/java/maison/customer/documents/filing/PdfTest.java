package maison.customer.documents.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PdfTest {

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] both(byte[] first, byte[] second) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(first);
        out.writeBytes(second);
        return out.toByteArray();
    }

    private static byte[] huge() {
        return Papers.written(
                document -> document.getPage(0).setMediaBox(new PDRectangle(1e9f, 1e9f)));
    }

    private static byte[] hugePicture() {
        return Papers.written(document -> {
            var stream = new PDStream(document, new ByteArrayInputStream(new byte[] {1}));
            var dictionary = stream.getCOSObject();
            dictionary.setItem(COSName.SUBTYPE, COSName.IMAGE);
            dictionary.setInt(COSName.WIDTH, 100_000);
            dictionary.setInt(COSName.HEIGHT, 100_000);
            document.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("X"), stream);
        });
    }

    static Stream<Arguments> notPlain() {
        byte[] plain = Papers.plain();
        return Stream.of(
                Arguments.of("scripts", Papers.withScript()),
                Arguments.of("does something", Papers.withProgram()),
                Arguments.of("other files", Papers.withFile()),
                Arguments.of("locked", Papers.locked()),
                Arguments.of("unpacks", Papers.unpackingTo(130)),
                Arguments.of("unpacks", hugePicture()),
                Arguments.of("not a whole PDF", huge()),
                Arguments.of("not a whole PDF", bytes("")),
                Arguments.of("not a whole PDF", bytes("%PDF-1.4\n%%EOF\n")),
                Arguments.of("not a whole PDF", bytes("<html><script>alert(1)</script>")),
                Arguments.of("not a whole PDF", both(bytes("MZ"), plain)),
                Arguments.of("not a whole PDF", both(plain, bytes("PK\u0003\u0004"))),
                Arguments.of("not a whole PDF", Arrays.copyOf(plain, plain.length / 2)),
                Arguments.of(
                        "not a whole PDF",
                        both(
                                bytes("%PDF-1.4\n1 0 obj" + "[".repeat(200_000)),
                                bytes("trailer<</Root 1 0 R>>\n%%EOF"))));
    }

    @ParameterizedTest
    @MethodSource("notPlain")
    void what_can_do_more_than_be_read_is_not_kept(String because, byte[] content) {
        assertThatThrownBy(() -> Pdf.firstPage(content))
                .isInstanceOf(NotPlain.class)
                .hasMessageContaining(because);
    }

    @Test
    void a_plain_one_is_kept_also_with_a_link() throws Exception {
        var page = ImageIO.read(new ByteArrayInputStream(Pdf.firstPage(Papers.withLink())));
        assertThat(page.getHeight()).isEqualTo(320);
        assertThat(page.getWidth()).isEqualTo(247);
    }

    /// Drawn to its end it would take years.
    @Test
    void a_page_that_is_never_done_is_shown_as_far_as_it_came() throws Exception {
        assertThat(Pdf.firstPage(Papers.doubling(60))).isNotEmpty();
    }

    @Property(tries = 300)
    void whatever_is_altered_in_it_there_is_an_answer(@ForAll int place, @ForAll byte value) {
        byte[] content = Papers.plain();
        content[Math.floorMod(place, content.length)] = value;
        try {
            assertThat(Pdf.firstPage(content)).isNotEmpty();
        } catch (NotPlain e) {
            assertThat(e.because()).isNotBlank();
        }
    }
}
