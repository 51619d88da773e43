package maison.platform.toy;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import maison.platform.inbox.InboxHandler;
import maison.platform.inbox.InboxTransaction;
import maison.platform.inbox.Message;

/// Listens to the toy's own topic, as another service would.
@Singleton
public final class EchoHandler implements InboxHandler {

    /// A record with this note cannot be handled until [#CURED] is true.
    public static final String POISON = "poison";

    public static final AtomicBoolean CURED = new AtomicBoolean();

    record Addition(UUID counterId, int amount, String note) {}

    private final String topic;

    EchoHandler() {
        this(CounterPublisher.TOPIC);
    }

    /// The same on a topic of a test's own.
    public EchoHandler(String topic) {
        this.topic = topic;
    }

    @Override
    public Set<String> topics() {
        return Set.of(topic);
    }

    @Override
    public boolean projecting() {
        return true;
    }

    @Override
    public List<String> ddl() {
        return List.of("toy/echoes.sql");
    }

    @Override
    public void handle(InboxTransaction transaction, List<Message> batch) {
        for (Message message : batch) {
            Addition addition = message.dataAs(Addition.class);
            if (addition.note().equals(POISON) && !CURED.get()) {
                throw new IllegalArgumentException("Cannot handle " + message.id());
            }
            transaction
                    .handle()
                    .execute(
                            "insert into echoes (event_id, counter, amount, version) values"
                                    + " (?, ?, ?, ?) on conflict (event_id) do update set seen ="
                                    + " echoes.seen + 1",
                            message.id(),
                            addition.counterId(),
                            addition.amount(),
                            Integer.parseInt(
                                    message.headers().getOrDefault("ce_streamversion", "0")));
        }
    }
}
