package maison.purchase.sales.printing;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import io.quarkus.qute.Engine;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Objects;
import java.util.regex.Pattern;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/// Prints sheets: as HTML, and as PDF from the same HTML.
@Singleton
final class Press {

    private static final String TEMPLATE = "receipts/receipt.html";
    private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/";
    private static final String FAMILY = "DejaVu Sans";
    // Joined letters would be torn apart by the vowel signs between them; print leaves them out.
    private static final Pattern VOWELS = Pattern.compile("[\\u064B-\\u0652]");

    private static final int PLAIN = 400;
    private static final int BOLD = 700;

    private final Engine templates;

    Press(Engine templates) {
        this.templates = templates;
    }

    /// A page that needs nothing from elsewhere: pictures and styles are in it.
    String html(Sheet sheet) {
        var template =
                Objects.requireNonNull(templates.getTemplate(TEMPLATE), "No template " + TEMPLATE);
        return template.instance().data("sheet", sheet).render();
    }

    /// The same page on A5. Arabic is ordered and joined by ICU; the font is embedded.
    byte[] pdf(Sheet sheet) {
        var out = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        builder.useFastMode();
        builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
        builder.useUnicodeBidiReorderer(new ICUBidiReorderer());
        if (sheet.direction().equals("rtl")) {
            builder.defaultTextDirection(TextDirection.RTL);
            builder.addDOMMutator(Press::mirrorRows);
        }
        builder.useFont(() -> font("DejaVuSans.ttf"), FAMILY, PLAIN, FontStyle.NORMAL, true);
        builder.useFont(() -> font("DejaVuSans-Bold.ttf"), FAMILY, BOLD, FontStyle.NORMAL, true);
        // The page holds all it needs; nothing is fetched for it, whatever a text contains.
        builder.useExternalResourceAccessControl(
                (uri, _) -> uri != null && uri.startsWith("data:"),
                ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.useExternalResourceAccessControl(
                (uri, _) -> uri != null && uri.startsWith("data:"),
                ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
        builder.withProducer("Maison");
        builder.withHtmlContent(VOWELS.matcher(html(sheet)).replaceAll(""), null);
        builder.toStream(out);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write to memory", e);
        }
        return out.toByteArray();
    }

    /// Browsers lay the columns of a page in Arabic from right to left; the PDF writer does not.
    private static void mirrorRows(Document page) {
        NodeList rows = page.getElementsByTagName("tr");
        for (int row = 0; row < rows.getLength(); row++) {
            mirror(rows.item(row));
        }
    }

    private static void mirror(Node row) {
        var cells = new ArrayList<Node>();
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNextSibling()) {
            cells.add(cell);
        }
        cells.reversed().forEach(row::appendChild);
    }

    private static InputStream font(String name) {
        return Objects.requireNonNull(
                Press.class.getResourceAsStream(FONTS + name), "No font " + name);
    }
}
