package maison.bench;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/// Sends requests over keep-alive connections from one event loop.
///
/// In the closed form each connection sends its next request when the last is answered: that gives
/// the capacity. In the open form requests are due at a fixed rate, and a latency counts from the
/// moment a request was due, so a stall is charged to all that had to wait for it (no coordinated
/// omission).
final class LoadGenerator implements AutoCloseable {

    /// A request with its JSON body.
    record Request(String path, Buffer body) {}

    /// What came of a run.
    ///
    /// @param latency microseconds
    record Result(long answered, long failed, double seconds, Histogram latency) {

        double perSecond() {
            return answered / seconds;
        }
    }

    private final Vertx vertx =
            Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1).setWorkerPoolSize(1));
    private final HttpClient client;
    private final int port;
    private final String token;
    private final int connections;

    LoadGenerator(int port, String token, int connections) {
        this.port = port;
        this.token = token;
        this.connections = connections;
        this.client =
                vertx.createHttpClient(
                        new HttpClientOptions()
                                .setMaxPoolSize(connections)
                                .setKeepAlive(true)
                                .setTcpNoDelay(true));
    }

    /// As many as the connections can carry.
    Result closed(double seconds, Supplier<Request> requests) throws InterruptedException {
        var run = new Run();
        long start = System.nanoTime();
        long end = start + (long) (seconds * 1e9);
        var open = new CountDownLatch(connections);
        for (int i = 0; i < connections; i++) {
            loop(run, requests, end, open);
        }
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
        client.request(
                        new RequestOptions()
                                .setMethod(HttpMethod.PUT)
                                .setHost("127.0.0.1")
                                .setPort(port)
                                .setURI(request.path())
                                .putHeader("Authorization", "Bearer " + token)
                                .putHeader("Content-Type", "application/json"))
                .compose(out -> out.send(request.body()))
                .compose(in -> {
                    run.count(in.statusCode() < 300);
                    return in.body();
                })
                .onComplete(done -> {
                    if (done.failed()) {
                        run.count(false);
                    }
                    run.latency.recordValue(Math.max(0, (System.nanoTime() - since) / 1_000));
                    then.run();
                });
    }

    private static final class Run {

        private final AtomicLong answered = new AtomicLong();
        private final AtomicLong failed = new AtomicLong();
        private final Histogram latency = new ConcurrentHistogram(3);

        void count(boolean good) {
            (good ? answered : failed).incrementAndGet();
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
