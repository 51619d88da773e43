package maison.customer.privacy.accessing;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
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
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import maison.customer.privacy.access.Export;
import maison.customer.privacy.accessing.ExportFiles.Kept;
import maison.platform.eventstore.EventJson;
import maison.platform.sealing.SubjectKey;
import org.w3c.dom.Document;
import org.w3c.dom.Node;

/// Prints an export for people to read: every section, of a long one the beginning, with labels in
/// the customer's language. The files beside it have everything.
@Singleton
class Booklet {

    static final String FILE = "access.pdf";

    /// How many things of a section are printed.
    static final int PRINTED = 40;

    private static final String TEMPLATE = "access/booklet.html";
    private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/";
    private static final String FAMILY = "DejaVu Sans";
    private static final int PLAIN = 400;
    private static final int BOLD = 700;
    // Joined letters would be torn apart by the vowel signs between them; print leaves them out.
    private static final Pattern VOWELS = Pattern.compile("[\\u064B-\\u0652]");

    /// What the page shows.
    public record Page(
            String language,
            String direction,
            String title,
            List<String> intro,
            List<Part> parts,
            String withheldTitle,
            List<String> withheld) {}

    /// A section.
    public record Part(String title, String count, List<Entry> entries, String rest) {}

    /// A thing of a section.
    public record Entry(List<Row> rows) {}

    /// One thing said of it.
    public record Row(String label, String value, int depth) {}

    private final ExportFiles files;
    private final Engine templates;

    Booklet(ExportFiles files, Engine templates) {
        this.files = files;
        this.templates = templates;
    }

    byte[] print(UUID id, Export export, SubjectKey key) {
        var words = Words.in(export.language());
        var kept = files.of(id);
        var parts = new ArrayList<Part>();
        for (Section section : Section.ALL) {
            kept.stream()
                    .filter(file -> file.name().equals(section.file()))
                    .forEach(file -> parts.add(part(id, section, file, key, words)));
        }
        var page =
                new Page(
                        words.language(),
                        words.direction(),
                        words.of("title"),
                        List.of(
                                words.of("intro"),
                                words.of("requested") + " " + words.time(export.requestedAt()),
                                words.of("rights")),
                        parts,
                        words.of("withheld"),
                        words.withheld());
        return pdf(page);
    }

    private Part part(UUID id, Section section, Kept file, SubjectKey key, Words words) {
        var entries = new ArrayList<Entry>();
        try (var json = EventJson.MAPPER.getFactory().createParser(files.read(id, file, key))) {
            toItems(json);
            while (entries.size() < PRINTED && json.nextToken() != JsonToken.END_ARRAY) {
                JsonNode item = EventJson.MAPPER.readTree(json);
                entries.add(new Entry(Rows.of(item, words)));
            }
        } catch (IOException e) {
            // Without the cause: Jackson quotes what it read, and that is personal.
            throw new IllegalStateException(section.name() + " cannot be read: " + e.getClass());
        }
        int more = file.items() - entries.size();
        return new Part(
                words.of("section." + section.name()),
                "%d".formatted(file.items()),
                entries,
                more > 0 ? words.of("more").formatted(more, file.name()) : "");
    }

    private static void toItems(JsonParser json) throws IOException {
        JsonToken token = json.nextToken();
        while (token != null && !(token == JsonToken.START_ARRAY && isItems(json))) {
            token = json.nextToken();
        }
    }

    private static boolean isItems(JsonParser json) throws IOException {
        return "items".equals(json.currentName());
    }

    private byte[] pdf(Page page) {
        var template =
                Objects.requireNonNull(templates.getTemplate(TEMPLATE), "No template " + TEMPLATE);
        String html = template.instance().data("page", page).render();
        var out = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        builder.useFastMode();
        builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
        builder.useUnicodeBidiReorderer(new ICUBidiReorderer());
        if (page.direction().equals("rtl")) {
            builder.defaultTextDirection(TextDirection.RTL);
            builder.addDOMMutator(Booklet::mirrorRows);
        }
        builder.useFont(() -> font("DejaVuSans.ttf"), FAMILY, PLAIN, FontStyle.NORMAL, true);
        builder.useFont(() -> font("DejaVuSans-Bold.ttf"), FAMILY, BOLD, FontStyle.NORMAL, true);
        // The page holds all it needs; nothing is fetched for it, whatever a text contains.
        builder.useExternalResourceAccessControl(
                (_, _) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.useExternalResourceAccessControl(
                (_, _) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
        builder.withProducer("Maison");
        builder.withHtmlContent(VOWELS.matcher(html).replaceAll(""), null);
        builder.toStream(out);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write to memory", e);
        }
        return out.toByteArray();
    }

    /// The PDF writer does not lay columns from right to left.
    private static void mirrorRows(Document page) {
        var rows = page.getElementsByTagName("tr");
        for (int at = 0; at < rows.getLength(); at++) {
            Node row = rows.item(at);
            var cells = new ArrayList<Node>();
            for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNextSibling()) {
                cells.add(cell);
            }
            cells.reversed().forEach(row::appendChild);
        }
    }

    private static InputStream font(String name) {
        return Objects.requireNonNull(
                Booklet.class.getResourceAsStream(FONTS + name), "No font " + name);
    }
}
