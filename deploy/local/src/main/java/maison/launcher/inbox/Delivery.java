package maison.launcher.inbox;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.MessageDeliveryHandler;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.MessagingException;
import java.io.IOException;

/// Keeps each mail as a file before the sender is told that it was taken.
final class Delivery implements MessageDeliveryHandler {

    private static final String COLLECTOR = "collector@localhost";

    private final GreenMail smtp;
    private final Mails mails;

    Delivery(GreenMail smtp, Mails mails) {
        this.smtp = smtp;
        this.mails = mails;
    }

    @Override
    public GreenMailUser handle(MovingMessage message, MailAddress recipient)
            throws MessagingException, UserException {
        try {
            mails.keep(message.getMessage(), recipient.getEmail());
        } catch (IOException e) {
            throw new MessagingException("Cannot keep the mail", e);
        }
        return collector();
    }

    /// The library wants a mailbox to put its own copy in, so all share one.
    private GreenMailUser collector() throws UserException {
        var users = smtp.getUserManager();
        var known = users.getUserByEmail(COLLECTOR);
        return known != null ? known : users.createUser(COLLECTOR, COLLECTOR, COLLECTOR);
    }
}
