package maison.gateway.routing;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/// A body on its way through, whose bytes are counted; back-pressure is left as it was.
final class WatchedStream implements ReadStream<Buffer> {

    private final ReadStream<Buffer> body;
    private final IntConsumer watcher;

    WatchedStream(ReadStream<Buffer> body, IntConsumer watcher) {
        this.body = body;
        this.watcher = watcher;
    }

    @Override
    public ReadStream<Buffer> handler(@Nullable Handler<Buffer> handler) {
        body.handler(handler == null ? null : chunk -> watch(chunk, handler));
        return this;
    }

    private void watch(Buffer chunk, Handler<Buffer> handler) {
        watcher.accept(chunk.length());
        handler.handle(chunk);
    }

    @Override
    public ReadStream<Buffer> exceptionHandler(@Nullable Handler<Throwable> handler) {
        body.exceptionHandler(handler);
        return this;
    }

    @Override
    public ReadStream<Buffer> pause() {
        body.pause();
        return this;
    }

    @Override
    public ReadStream<Buffer> resume() {
        body.resume();
        return this;
    }

    @Override
    public ReadStream<Buffer> fetch(long amount) {
        body.fetch(amount);
        return this;
    }

    @Override
    public ReadStream<Buffer> endHandler(@Nullable Handler<Void> handler) {
        body.endHandler(handler);
        return this;
    }
}
