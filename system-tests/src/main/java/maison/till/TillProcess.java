package maison.till;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A till: acts come in as lines, are kept and acknowledged with `kept`, and go up when the line
/// allows. It says `offline` when it does not, `refused` for what was, `sent` when nothing waits,
/// and at its start `refused-before` for what its manager has yet to look at.
public final class TillProcess {

    private static final int LINES_MAX = 1000;
    private static final Duration FIRST_WAIT = Duration.ofMillis(50);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);
    private static final Pattern STATUS = Pattern.compile("\"status\":\"(\\w+)\"");

    // Neither is about the act: the service failed, or others were faster too often.
    private static final Pattern PASSING =
            Pattern.compile("\"status\":5\\d\\d\\b|/problems/concurrent-change\"");

    private final TillQueue queue;
    private final URI bulk;
    private final String token;
    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(2))
                    .build();

    private TillProcess(Path folder, String service, String token) throws IOException {
        this.queue = new TillQueue(folder);
        this.bulk = URI.create(service + "/v1/bulk");
        this.token = token;
    }

    /// @param args a folder for the queue, the service's address, and a token
    public static void main(String[] args) throws IOException {
        var till = new TillProcess(Path.of(args[0]), args[1], args[2]);
        till.queue.refused().forEach(act -> say("refused-before " + act));
        Thread.ofPlatform().daemon().start(till::sendForEver);
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String act = in.readLine(); act != null; act = in.readLine()) {
            till.queue.keep(act);
            say("kept");
        }
    }

    private static synchronized void say(String word) {
        System.out.println(word);
    }

    private void sendForEver() {
        Duration wait = FIRST_WAIT;
        boolean idle = false;
        while (true) {
            List<TillQueue.Entry> oldest = queue.oldest(LINES_MAX);
            if (oldest.isEmpty()) {
                if (!idle) {
                    say("sent");
                }
                idle = true;
                rest(FIRST_WAIT);
            } else if (send(oldest)) {
                idle = false;
                wait = FIRST_WAIT;
            } else {
                idle = false;
                say("offline");
                rest(wait);
                wait = min(wait.multipliedBy(2), LONGEST_WAIT);
            }
        }
    }

    /// Whether all of it was answered.
    private boolean send(List<TillQueue.Entry> oldest) {
        String body =
                oldest.stream()
                        .map(TillQueue.Entry::act)
                        .collect(Collectors.joining("\n", "", "\n"));
        HttpRequest request =
                HttpRequest.newBuilder(bulk)
                        .timeout(Duration.ofSeconds(30))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/x-ndjson")
                        .POST(BodyPublishers.ofString(body))
                        .build();
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            return answer.statusCode() == 200 && note(oldest, answer.body().lines().toList());
        } catch (IOException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    // What has no answer stays in the queue and holds up nothing behind it.
    private boolean note(List<TillQueue.Entry> sent, List<String> results) throws IOException {
        if (results.size() != sent.size()) {
            return false;
        }
        boolean all = true;
        for (int at = 0; at < results.size(); at++) {
            String result = results.get(at);
            Matcher status = STATUS.matcher(result);
            if (!status.find()) {
                all = false;
            } else if (!status.group(1).equals("refused")) {
                queue.answered(sent.get(at), status.group(1));
            } else if (PASSING.matcher(result).find()) {
                all = false;
            } else {
                queue.answered(sent.get(at), TillQueue.REFUSED);
                say("refused " + result);
            }
        }
        return all;
    }

    /// So long, less a random part up to half: tills that lost the line together come back apart.
    private static void rest(Duration most) {
        long nanos = most.toNanos();
        LockSupport.parkNanos(nanos - ThreadLocalRandom.current().nextLong(nanos / 2));
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
