package maison.purchase.sales.printing;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.util.List;
import java.util.function.Supplier;

/// The forms that a paper is given in, as the client accepts.
enum Form {
    JSON(MediaType.APPLICATION_JSON),
    HTML(MediaType.TEXT_HTML),
    PDF(Form.PDF_TYPE);

    static final String PDF_TYPE = "application/pdf";

    // JSON first: it is what a client gets that accepts everything.
    private static final List<Variant> VARIANTS =
            Variant.mediaTypes(JSON.type(), HTML.type(), PDF.type()).add().build();

    private final String name;

    Form(String name) {
        this.name = name;
    }

    static Form wanted(Request request) {
        Variant variant = request.selectVariant(VARIANTS);
        for (Form each : values()) {
            if (variant != null && variant.getMediaType().isCompatible(each.type())) {
                return each;
            }
        }
        return JSON;
    }

    private MediaType type() {
        return MediaType.valueOf(name);
    }

    /// The answer of a paper in this form.
    ///
    /// @param data what it says, for programs
    /// @param sheet the same to print
    /// @param file the name of a PDF
    Response.ResponseBuilder answer(Object data, Supplier<Sheet> sheet, Press press, String file) {
        return switch (this) {
            case JSON -> Response.ok(data, type());
            case HTML ->
                    Response.ok(press.html(sheet.get()), type().withCharset("utf-8"))
                            .header(
                                    "Content-Security-Policy",
                                    "default-src 'none'; img-src data:; style-src 'unsafe-inline'");
            case PDF ->
                    Response.ok(press.pdf(sheet.get()), type())
                            .header("Content-Disposition", "inline; filename=\"" + file + "\"");
        };
    }
}
