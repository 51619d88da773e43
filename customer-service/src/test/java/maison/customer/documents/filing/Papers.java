package maison.customer.documents.filing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.interactive.action.PDAction;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;

/// PDF documents for tests, plain and otherwise.
public final class Papers {

    private Papers() {}

    /// What is done with a document before it is written.
    interface Change {

        void to(PDDocument document) throws IOException;
    }

    /// One page with a frame.
    public static byte[] plain() {
        return written(_ -> {});
    }

    /// A page that runs something when it is opened.
    public static byte[] withScript() {
        return written(document ->
                document.getDocumentCatalog()
                        .setOpenAction(new PDActionJavaScript("app.alert(1)")));
    }

    static byte[] clicked(PDAction action) {
        return written(document -> {
            var link = new PDAnnotationLink();
            link.setAction(action);
            document.getPage(0).getAnnotations().add(link);
        });
    }

    static byte[] withLink() {
        var link = new PDActionURI();
        link.setURI("https://example.com/report/1234");
        return clicked(link);
    }

    static byte[] withProgram() {
        return clicked(new PDActionLaunch());
    }

    static byte[] withFile() {
        return written(document -> {
            var file = new COSDictionary();
            file.setItem(
                    COSName.EF,
                    new PDStream(document, new ByteArrayInputStream(new byte[] {'M', 'Z'})));
            document.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("X"), file);
        });
    }

    static byte[] locked() {
        return written(document ->
                document.protect(
                        new StandardProtectionPolicy("owner", "", new AccessPermission())));
    }

    static byte[] unpackingTo(int mebibytes) {
        return written(document -> {
            var stream = new PDStream(document);
            try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
                for (int i = 0; i < mebibytes; i++) {
                    out.write(new byte[1 << 20]);
                }
            }
            document.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("X"), stream);
        });
    }

    /// A page whose forms each draw the next one twice.
    static byte[] doubling(int deep) {
        return written(document -> {
            PDFormXObject inner = null;
            for (int i = 0; i < deep; i++) {
                var form = new PDFormXObject(document);
                form.setBBox(new PDRectangle(600, 800));
                form.setResources(new PDResources());
                try (var out = form.getStream().createOutputStream()) {
                    if (inner == null) {
                        out.write("0 0 1 1 re f".getBytes(StandardCharsets.US_ASCII));
                    } else {
                        var name = "/" + form.getResources().add(inner).getName() + " Do ";
                        out.write(name.repeat(2).getBytes(StandardCharsets.US_ASCII));
                    }
                }
                inner = form;
            }
            try (var content =
                    new PDPageContentStream(
                            document, document.getPage(0), AppendMode.APPEND, false)) {
                content.drawForm(Objects.requireNonNull(inner));
            }
        });
    }

    static byte[] written(Change change) {
        try (var document = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            var page = new PDPage();
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                content.addRect(50, 50, 400, 600);
                content.stroke();
            }
            change.to(document);
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
