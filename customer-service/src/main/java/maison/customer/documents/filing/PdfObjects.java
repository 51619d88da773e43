package maison.customer.documents.filing;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/// Looks at every object of a PDF document, whether a page leads to it or not.
final class PdfObjects {

    private static final int OBJECTS_MAX = 1_000_000;
    private static final long PIXELS_MAX = 60_000_000;

    // How long what is packed by a method without a bound of its own may be.
    private static final int OLD_PACKING_MAX = 1 << 20;

    private static final Set<String> SCRIPTS = Set.of("JS", "JavaScript", "XFA");

    private static final Set<String> FILES = Set.of("EmbeddedFiles", "EF", "RichMediaContent");

    /// What happens when somebody opens, prints or clicks, beyond going to another page. A link to
    /// the web, which a reader asks about first, is none of it.
    private static final Set<String> ACTIONS =
            Set.of(
                    "JavaScript",
                    "Launch",
                    "GoToR",
                    "GoToE",
                    "SubmitForm",
                    "ImportData",
                    "Rendition",
                    "Movie",
                    "Sound",
                    "RichMediaExecute",
                    "GoTo3DView");

    private static final Set<String> PLAYED =
            Set.of("FileAttachment", "RichMedia", "Movie", "Screen", "Sound", "3D");

    private static final Set<String> OLD_PACKINGS =
            Set.of("LZWDecode", "LZW", "RunLengthDecode", "RL");
    private static final Set<String> PACKINGS = Set.of("FlateDecode", "Fl");

    private PdfObjects() {}

    /// @throws NotPlain if it can do more than be read
    static void requirePlain(COSDocument document) throws NotPlain {
        var waiting = new ArrayDeque<COSBase>();
        waiting.add(document.getTrailer());
        for (var key : document.getXrefTable().keySet()) {
            add(waiting, document.getObjectFromPool(key).getObject());
        }
        for (int seen = 0; !waiting.isEmpty(); seen++) {
            if (seen > OBJECTS_MAX) {
                throw new NotPlain("The document has too many parts.");
            }
            switch (waiting.poll()) {
                case COSDictionary dictionary -> {
                    check(dictionary);
                    dictionary.getValues().forEach(each -> add(waiting, each));
                }
                case COSArray array -> array.forEach(each -> add(waiting, each));
                case COSBase _ -> {
                    // A number or a text does nothing.
                }
            }
        }
    }

    // What is only referred to has a number, and its turn by that.
    private static void add(Deque<COSBase> waiting, COSBase object) {
        if (object instanceof COSDictionary || object instanceof COSArray) {
            waiting.add(object);
        }
    }

    private static void check(COSDictionary dictionary) throws NotPlain {
        for (COSName key : dictionary.keySet()) {
            if (SCRIPTS.contains(key.getName())) {
                throw new NotPlain("The document has scripts in it.");
            }
            if (FILES.contains(key.getName())) {
                throw new NotPlain("The document has other files in it.");
            }
        }
        if (ACTIONS.contains(name(dictionary, COSName.S))) {
            throw new NotPlain("The document does something when it is opened or clicked.");
        }
        if (PLAYED.contains(name(dictionary, COSName.SUBTYPE))) {
            throw new NotPlain("The document has something to be played or opened in it.");
        }
        if (dictionary instanceof COSStream stream) {
            check(stream);
        }
    }

    private static void check(COSStream stream) throws NotPlain {
        if (stream.containsKey(COSName.F)) {
            throw new NotPlain("The document refers to something outside of itself.");
        }
        long pixels = (long) stream.getInt(COSName.WIDTH, 0) * stream.getInt(COSName.HEIGHT, 0);
        int packed = 0;
        boolean old = false;
        for (COSBase each : filters(stream)) {
            String filter = each instanceof COSName name ? name.getName() : "";
            boolean isOld = OLD_PACKINGS.contains(filter);
            old = old || isOld;
            packed += isOld || PACKINGS.contains(filter) ? 1 : 0;
        }
        if (pixels > PIXELS_MAX || packed > 1 || (old && stream.getLength() > OLD_PACKING_MAX)) {
            throw new NotPlain("The document unpacks to too much.");
        }
    }

    private static List<? extends COSBase> filters(COSStream stream) {
        return switch (stream.getFilters()) {
            case COSArray several ->
                    IntStream.range(0, several.size())
                            .mapToObj(several::getObject)
                            .filter(Objects::nonNull)
                            .toList();
            case COSName one -> List.of(one);
            case null, default -> List.of();
        };
    }

    // Also one behind a reference.
    private static String name(COSDictionary dictionary, COSName key) {
        return dictionary.getDictionaryObject(key) instanceof COSName name ? name.getName() : "";
    }
}
