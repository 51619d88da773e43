package maison.notification.delivering;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.Mailer;
import io.vertx.ext.mail.SMTPException;
import jakarta.inject.Singleton;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.Set;
import maison.notification.delivering.Handover.NotTaken;
import maison.notification.delivering.Handover.Taken;
import maison.notification.delivering.Handover.Unclear;
import maison.notification.rendering.Letter;
import org.jspecify.annotations.Nullable;

/// Hands mail to the SMTP server, and says what is sure about it afterwards.
@Singleton
class MailServer {

    private static final int PERMANENT = 500;

    // Replies about our own sign-in or sender: a matter of configuration, not of the recipient.
    private static final Set<Integer> OUR_FAULT = Set.of(530, 534, 535, 538);

    private final Mailer mailer;

    MailServer(Mailer mailer) {
        this.mailer = mailer;
    }

    /// @param preferences where the client takes their consent back, so that mail programs show a
    ///   button for it (RFC 2369, RFC 8058); null if the message needs none
    Handover send(String address, Letter letter, @Nullable String preferences) {
        try {
            var mail =
                    Mail.withHtml(address, letter.subject(), letter.html())
                            .setText(letter.text())
                            .addHeader("Auto-Submitted", "auto-generated")
                            .addHeader("Content-Language", letter.language());
            if (preferences != null) {
                mail.addHeader("List-Unsubscribe", "<" + preferences + "/unsubscribe>")
                        .addHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
            }
            mailer.send(mail);
            return new Taken();
        } catch (RuntimeException e) {
            return classify(e);
        }
    }

    /// Never quotes a message of the server: it may hold the address.
    static Handover classify(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof SMTPException smtp && smtp.getReplyCode() > 0) {
                int code = smtp.getReplyCode();
                boolean permanent = code >= PERMANENT && !OUR_FAULT.contains(code);
                return new NotTaken("SMTP reply " + code, permanent);
            }
            if (each instanceof ConnectException
                    || each instanceof UnknownHostException
                    || each instanceof NoRouteToHostException) {
                return new NotTaken("No connection: " + each.getClass().getSimpleName(), false);
            }
            if (each instanceof IllegalArgumentException) {
                return new NotTaken("The address cannot be written to", true);
            }
        }
        return new Unclear(failure.getClass().getSimpleName());
    }
}
