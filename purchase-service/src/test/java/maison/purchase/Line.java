package maison.purchase;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// A shop's line to the service. While it is down, what was under way breaks off, and nobody
/// answers.
final class Line implements AutoCloseable {

    private final int servicePort;
    private final int port;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private ServerSocket door;

    Line(int servicePort) throws IOException {
        this.servicePort = servicePort;
        this.door = listen(0);
        this.port = door.getLocalPort();
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    private ServerSocket listen(int where) throws IOException {
        var socket = new ServerSocket();
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), where));
        Thread.startVirtualThread(() -> accept(socket));
        return socket;
    }

    private void accept(ServerSocket socket) {
        try {
            while (true) {
                connect(socket.accept());
            }
        } catch (IOException _) {
            // The line is down.
        }
    }

    private void connect(Socket till) throws IOException {
        var service = new Socket(InetAddress.getLoopbackAddress(), servicePort);
        open.add(till);
        open.add(service);
        copy(till, service);
        copy(service, till);
    }

    private static void copy(Socket from, Socket to) {
        Thread.startVirtualThread(() -> {
            try (from;
                    to;
                    InputStream in = from.getInputStream();
                    OutputStream out = to.getOutputStream()) {
                in.transferTo(out);
            } catch (IOException _) {
                // Broken off, as lines do.
            }
        });
    }

    void cut() throws IOException {
        door.close();
        for (Socket each : open) {
            each.close();
        }
        open.clear();
    }

    void mend() throws IOException {
        door = listen(port);
    }

    @Override
    public void close() throws IOException {
        cut();
    }
}
