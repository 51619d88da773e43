package maison.launcher.inbox;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.concurrent.Executors;

/// Listens for mail on one port and shows it on another.
public final class InboxServer {

    private static final String LOOPBACK = "127.0.0.1";

    private InboxServer() {}

    /// `InboxServer SMTP_PORT HTTP_PORT FOLDER`
    public static void main(String[] arguments) throws IOException {
        var mails = new Mails(Path.of(arguments[2]));
        var smtp =
                new GreenMail(
                        new ServerSetup(
                                Integer.parseInt(arguments[0]),
                                LOOPBACK,
                                ServerSetup.PROTOCOL_SMTP));
        smtp.start();
        smtp.getUserManager().setMessageDeliveryHandler(new Delivery(smtp, mails));

        var http =
                HttpServer.create(
                        new InetSocketAddress(
                                InetAddress.ofLiteral(LOOPBACK), Integer.parseInt(arguments[1])),
                        0);
        http.createContext("/", new InboxPages(mails));
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        http.start();
    }
}
