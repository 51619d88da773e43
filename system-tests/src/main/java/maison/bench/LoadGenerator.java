package maison.bench;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetClientOptions;
import io.vertx.core.net.NetSocket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/// Sends requests over keep-alive connections from one event loop.
///
/// It writes HTTP/1.1 itself, since it shares the machine with what it measures, and a client with
/// all that HTTP may need costs as much as the service. It reads answers with a `Content-Length`.
///
/// In the closed form each connection sends its next request when the last is answered: that gives
/// the capacity. In the open form requests are due at a fixed rate, and a latency counts from the
/// moment a request was due, so a stall is charged to all that had to wait for it (no coordinated
/// omission).
final class LoadGenerator implements AutoCloseable {

    private static final String END_OF_HEADERS = "\r\n\r\n";
    private static final String CONTENT_LENGTH = "content-length:";

    /// A request with its JSON body.
    record Request(String method, String path, Buffer body) {

        /// What tills mostly send.
        Request(String path, Buffer body) {
            this("PUT", path, body);
        }
    }

    /// What came of a run.
    ///
    /// @param latency microseconds
    record Result(long answered, long failed, double seconds, Histogram latency) {

        double perSecond() {
            return answered / seconds;
        }
    }

    /// A request on its way.
    ///
    /// @param since from when its latency counts
    private record Sent(Run run, Request request, long since, Runnable then) {}

    private final Vertx vertx =
            Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1).setWorkerPoolSize(1));
    private final NetClient client =
            vertx.createNetClient(new NetClientOptions().setTcpNoDelay(true));
    private final Deque<Connection> idle = new ArrayDeque<>();
    private final Deque<Sent> waiting = new ArrayDeque<>();
    private final String headers;
    private final int connections;

    LoadGenerator(int port, String token, int connections) {
        this.headers =
                String.join(
                        "\r\n",
                        "Host: 127.0.0.1:" + port,
                        "Authorization: Bearer " + token,
                        "Content-Type: application/json",
                        "Content-Length: ");
        this.connections = connections;
        Future.join(
                        IntStream.range(0, connections)
                                .mapToObj(_ ->
                                        client.connect(port, "127.0.0.1")
                                                .map(Connection::new)
                                                .onSuccess(idle::add))
                                .toList())
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    /// As many as the connections can carry.
    Result closed(double seconds, Supplier<Request> requests) throws InterruptedException {
        var run = new Run();
        long start = System.nanoTime();
        long end = start + (long) (seconds * 1e9);
        var open = new CountDownLatch(connections);
        vertx.runOnContext(_ -> {
            for (int i = 0; i < connections; i++) {
                loop(run, requests, end, open);
            }
        });
        open.await();
        return run.result((System.nanoTime() - start) / 1e9);
    }

    private void loop(Run run, Supplier<Request> requests, long end, CountDownLatch open) {
        long begun = System.nanoTime();
        if (begun >= end) {
            open.countDown();
            return;
        }
        send(run, requests.get(), begun, () -> loop(run, requests, end, open));
    }

    /// As many as are due.
    Result open(double perSecond, double seconds, Supplier<Request> requests)
            throws InterruptedException {
        var run = new Run();
        long total = Math.round(perSecond * seconds);
        var done = new CountDownLatch((int) total);
        long start = System.nanoTime();
        long sent = 0;
        while (sent < total) {
            long due = Math.min(total, (long) ((System.nanoTime() - start) / 1e9 * perSecond) + 1);
            for (; sent < due; sent++) {
                long intended = start + (long) (sent / perSecond * 1e9);
                Request request = requests.get();
                vertx.runOnContext(_ -> send(run, request, intended, done::countDown));
            }
            TimeUnit.MICROSECONDS.sleep(500);
        }
        done.await();
        return run.result((System.nanoTime() - start) / 1e9);
    }

    private void send(Run run, Request request, long since, Runnable then) {
        var sent = new Sent(run, request, since, then);
        Connection free = idle.poll();
        if (free == null) {
            waiting.add(sent);
        } else {
            free.send(sent);
        }
    }

    private final class Connection {

        private final NetSocket socket;
        private Buffer received = Buffer.buffer();
        private @Nullable Sent sent;

        Connection(NetSocket socket) {
            this.socket = socket;
            socket.handler(this::receive);
            socket.closeHandler(_ -> end(false));
        }

        void send(Sent next) {
            sent = next;
            Buffer body = next.request().body();
            socket.write(
                    Buffer.buffer(headers.length() + body.length() + 128)
                            .appendString(next.request().method() + " ")
                            .appendString(next.request().path())
                            .appendString(" HTTP/1.1\r\n")
                            .appendString(headers)
                            .appendString(body.length() + END_OF_HEADERS)
                            .appendBuffer(body));
        }

        private void receive(Buffer part) {
            received.appendBuffer(part);
            String text = received.toString(StandardCharsets.ISO_8859_1);
            int body = text.indexOf(END_OF_HEADERS) + END_OF_HEADERS.length();
            if (body < END_OF_HEADERS.length()) {
                return;
            }
            if (text.length() >= body + contentLength(text, body)) {
                received = Buffer.buffer();
                end(text.startsWith("HTTP/1.1 2"));
            }
        }

        private static int contentLength(String text, int end) {
            for (int at = 0; at < end; at = text.indexOf("\r\n", at) + 2) {
                if (text.regionMatches(true, at, CONTENT_LENGTH, 0, CONTENT_LENGTH.length())) {
                    int from = at + CONTENT_LENGTH.length();
                    return Integer.parseInt(text.substring(from, text.indexOf('\r', from)).strip());
                }
            }
            return 0;
        }

        private void end(boolean good) {
            Sent answered = sent;
            if (answered == null) {
                return;
            }
            sent = null;
            answered.run().record(good, answered.since());
            Sent next = waiting.poll();
            if (next == null) {
                idle.add(this);
            } else {
                send(next);
            }
            answered.then().run();
        }
    }

    private static final class Run {

        private final AtomicLong answered = new AtomicLong();
        private final AtomicLong failed = new AtomicLong();
        private final Histogram latency = new ConcurrentHistogram(3);

        void record(boolean good, long since) {
            (good ? answered : failed).incrementAndGet();
            latency.recordValue(Math.max(0, (System.nanoTime() - since) / 1_000));
        }

        Result result(double seconds) {
            return new Result(answered.get(), failed.get(), seconds, latency);
        }
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
