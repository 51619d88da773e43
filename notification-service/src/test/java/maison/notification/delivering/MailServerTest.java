package maison.notification.delivering;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.ext.mail.SMTPException;
import java.io.IOException;
import java.net.ConnectException;
import java.util.List;
import java.util.concurrent.CompletionException;
import maison.notification.delivering.Handover.NotTaken;
import maison.notification.delivering.Handover.Unclear;
import org.junit.jupiter.api.Test;

class MailServerTest {

    private static SMTPException reply(int code) {
        return new SMTPException("refused <layla@example.org>", code, List.of(), true);
    }

    @Test
    void a_reply_of_the_server_says_for_sure_that_it_did_not_take_the_mail() {
        assertThat(MailServer.classify(reply(451)))
                .isEqualTo(new NotTaken("SMTP reply 451", false));
        assertThat(MailServer.classify(new CompletionException(reply(550))))
                .isEqualTo(new NotTaken("SMTP reply 550", true));
        assertThat(MailServer.classify(reply(535)))
                .isEqualTo(new NotTaken("SMTP reply 535", false));
    }

    @Test
    void without_a_connection_nothing_can_have_left() {
        assertThat(MailServer.classify(new CompletionException(new ConnectException("refused"))))
                .isEqualTo(new NotTaken("No connection: ConnectException", false));
    }

    @Test
    void a_broken_connection_leaves_it_unclear_and_quotes_nobody() {
        assertThat(MailServer.classify(new IOException("reset while sending to layla@example.org")))
                .isEqualTo(new Unclear("IOException"));
    }
}
