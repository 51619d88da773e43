package maison.customer.permission.open;

import io.quarkus.qute.Engine;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/// Answers with pages that need nothing but themselves: no script, no picture, nothing from
/// elsewhere, and that nobody keeps or frames.
@Singleton
public final class Pages {

    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'self';"
                    + " frame-ancestors 'none'";

    private final Engine engine;

    Pages(Engine engine) {
        this.engine = engine;
    }

    /// A page by its template in `templates/open`; it sees the words as `words`.
    public Response page(int status, String template, Words words, Map<String, Object> data) {
        var name = "open/" + template;
        var found = Objects.requireNonNull(engine.getTemplate(name), "No template " + name);
        var all = new HashMap<>(data);
        all.put("words", words);
        var html = found.instance().data(all).render();
        return strict(
                Response.status(status)
                        .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                        .entity(html)
                        .header("Content-Security-Policy", POLICY)
                        // A form's origin is still told to ourselves; its address to nobody.
                        .header("Referrer-Policy", "same-origin"),
                words);
    }

    /// The page for a link that opens nothing, whyever: always the same.
    public Response nothing(Words words) {
        return page(404, "nothing.html", words, Map.of());
    }

    /// The headers that go with every answer to an open link.
    public static Response strict(Response.ResponseBuilder answer, Words words) {
        return answer.header(HttpHeaders.CONTENT_LANGUAGE, words.language())
                .header(HttpHeaders.VARY, "Accept, Accept-Language")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Robots-Tag", "noindex, nofollow")
                .build();
    }
}
