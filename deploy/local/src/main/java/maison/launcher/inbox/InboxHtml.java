package maison.launcher.inbox;

import java.util.List;

/// The inbox for people.
final class InboxHtml {

    private static final String STYLE =
            """
            body{font:16px/1.5 system-ui,sans-serif;max-width:52rem;margin:2rem auto;padding:0 1rem;color:#222}
            article{border:1px solid #ccc;border-radius:.5rem;padding:1rem;margin:1rem 0}
            h2{font-size:1.1rem;margin:0}
            p.about{color:#555;margin:.25rem 0}
            pre{white-space:pre-wrap;font:inherit;margin:.75rem 0}
            """;

    private InboxHtml() {}

    static String page(List<Mail> mails) {
        var body = new StringBuilder();
        if (mails.isEmpty()) {
            body.append("<p>No mail yet. A tier upgrade of a client who consented sends one.</p>");
        }
        mails.forEach(mail -> body.append(article(mail)));
        return """
        <!doctype html>
        <html lang="en"><head><meta charset="utf-8"><title>Maison inbox</title><style>%s</style></head>
        <body><h1>Mail inbox</h1><p>Every mail this house has sent, newest first. <a href="/messages">JSON</a></p>%s</body></html>
        """
                .formatted(STYLE, body);
    }

    private static String article(Mail mail) {
        return """
        <article><h2 dir="auto">%s</h2><p class="about">to %s, from %s, %s, <a href="/messages/%s">as it came</a></p><pre dir="auto">%s</pre></article>
        """
                .formatted(
                        escaped(mail.subject()),
                        escaped(mail.recipient()),
                        escaped(mail.from()),
                        mail.receivedAt(),
                        mail.id(),
                        escaped(mail.text()));
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
