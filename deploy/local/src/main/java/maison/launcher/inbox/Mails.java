package maison.launcher.inbox;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// The mails that were taken, one file each, so that they are still there after a restart.
final class Mails {

    private static final String SUFFIX = ".eml";
    private static final String RECIPIENT = "X-Maison-Recipient";
    private static final Session SESSION = Session.getInstance(new Properties());

    private final Path folder;
    private final AtomicLong sequence = new AtomicLong();

    Mails(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    /// Written beside and moved into place: a reader never sees half a mail.
    void keep(MimeMessage message, String recipient) throws IOException, MessagingException {
        var id = "%013d-%04d".formatted(Instant.now().toEpochMilli(), sequence.getAndIncrement());
        var beside = folder.resolve(id + ".new");
        try (var out = Files.newOutputStream(beside)) {
            out.write(
                    (RECIPIENT + ": " + recipient + "\r\n")
                            .getBytes(java.nio.charset.StandardCharsets.UTF_8));
            message.writeTo(out);
        }
        Files.move(beside, folder.resolve(id + SUFFIX), StandardCopyOption.ATOMIC_MOVE);
    }

    /// The newest first.
    List<Mail> newest(int limit) throws IOException {
        try (var files = Files.list(folder)) {
            var ids =
                    files.map(f -> f.getFileName().toString())
                            .filter(name -> name.endsWith(SUFFIX))
                            .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                            .sorted(Comparator.reverseOrder())
                            .limit(limit)
                            .toList();
            return ids.stream().map(this::read).flatMap(Optional::stream).toList();
        }
    }

    /// The mail exactly as it came, or empty if there is none of that id.
    Optional<String> source(String id) throws IOException {
        var file = folder.resolve(id + SUFFIX);
        return id.matches("[0-9-]+") && Files.exists(file)
                ? Optional.of(Files.readString(file))
                : Optional.empty();
    }

    private Optional<Mail> read(String id) {
        try (var in = new BufferedInputStream(Files.newInputStream(folder.resolve(id + SUFFIX)))) {
            var message = new MimeMessage(SESSION, in);
            var millis = Long.parseLong(id.substring(0, id.indexOf('-')));
            return Optional.of(
                    new Mail(
                            id,
                            Objects.requireNonNullElse(message.getHeader(RECIPIENT, null), ""),
                            first(message.getFrom()),
                            texts(message.getRecipients(Message.RecipientType.TO)),
                            Objects.requireNonNullElse(message.getSubject(), ""),
                            Instant.ofEpochMilli(millis).toString(),
                            message.getContentType(),
                            text(message)));
        } catch (IOException | MessagingException _) {
            // Deleted while the list was made, or not a mail: the list goes on without it.
            return Optional.empty();
        }
    }

    private static List<String> texts(jakarta.mail.Address @Nullable [] addresses) {
        return addresses == null
                ? List.of()
                : Arrays.stream(addresses).map(Object::toString).toList();
    }

    private static String first(jakarta.mail.Address @Nullable [] addresses) {
        var all = texts(addresses);
        return all.isEmpty() ? "" : all.getFirst();
    }

    /// The first readable part: plain text comes before markup in a well-formed mail.
    private static String text(Part part) throws MessagingException, IOException {
        return switch (part.getContent()) {
            case String text -> text;
            case Multipart parts when parts.getCount() > 0 -> text(parts.getBodyPart(0));
            default -> "";
        };
    }
}
