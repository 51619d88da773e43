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

    private static final long START_MILLIS_MAX = 60_000;

    private InboxServer() {}

    /// `InboxServer SMTP_PORT HTTP_PORT FOLDER`; `MAISON_HTTP_HOST` says on which address, loopback
    /// if it is not set.
    public static void main(String[] arguments) throws IOException {
        var host = System.getenv().getOrDefault("MAISON_HTTP_HOST", "127.0.0.1");
        var mails = new Mails(Path.of(arguments[2]));
        var setup =
                new ServerSetup(Integer.parseInt(arguments[0]), host, ServerSetup.PROTOCOL_SMTP);
        // Its own two seconds are too few on a machine that starts everything at once.
        setup.setServerStartupTimeout(START_MILLIS_MAX);
        var smtp = new GreenMail(setup);
        smtp.start();
        smtp.getUserManager().setMessageDeliveryHandler(new Delivery(smtp, mails));

        var http =
                HttpServer.create(
                        new InetSocketAddress(
                                InetAddress.ofLiteral(host), Integer.parseInt(arguments[1])),
                        0);
        http.createContext("/", new InboxPages(mails));
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        http.start();
    }
}
