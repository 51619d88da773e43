package maison.till;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What a till has done and not yet been answered, on disk.
///
/// Two files that only grow: acts, one a line, and the places of those that were answered, with the
/// answer. A line without its end was being written when the till died: nobody was told that it was
/// kept.
final class TillQueue {

    /// An act that waits, with its place in the file.
    record Entry(int place, String act) {}

    static final String REFUSED = "refused";

    private final FileChannel acts;
    private final FileChannel answers;
    private final List<Entry> waiting = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();
    private int next;

    TillQueue(Path folder) throws IOException {
        Files.createDirectories(folder);
        Path actsFile = folder.resolve("acts.ndjson");
        Path answersFile = folder.resolve("answered");
        acts = open(actsFile);
        answers = open(answersFile);
        Map<Integer, String> answered = new HashMap<>();
        for (String line : lines(answersFile, answers)) {
            int space = line.indexOf(' ');
            answered.put(Integer.valueOf(line.substring(0, space)), line.substring(space + 1));
        }
        for (String act : lines(actsFile, acts)) {
            String answer = answered.get(next);
            if (answer == null) {
                waiting.add(new Entry(next, act));
            } else if (answer.equals(REFUSED)) {
                refused.add(act);
            }
            next++;
        }
    }

    private static FileChannel open(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    /// Whole lines; what is left of a line that was not finished is cut off.
    private static List<String> lines(Path file, FileChannel channel) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        channel.truncate(end);
        channel.position(end);
        return new String(bytes, 0, end, StandardCharsets.UTF_8).lines().toList();
    }

    /// Keeps an act. When this returns, it survives the till.
    synchronized void keep(String act) throws IOException {
        write(acts, act);
        waiting.add(new Entry(next, act));
        next++;
    }

    /// The oldest acts that wait.
    synchronized List<Entry> oldest(int most) {
        return List.copyOf(waiting.subList(0, Math.min(most, waiting.size())));
    }

    /// The acts that had been refused when the till started.
    List<String> refused() {
        return List.copyOf(refused);
    }

    /// Notes what was answered, so that it is not sent again.
    synchronized void answered(Entry entry, String status) throws IOException {
        write(answers, entry.place() + " " + status);
        waiting.remove(entry);
    }

    private static void write(FileChannel file, String line) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            file.write(bytes);
        }
        file.force(false);
    }
}
