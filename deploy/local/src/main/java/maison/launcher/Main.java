package maison.launcher;

import java.io.IOException;
import java.util.Arrays;

/// What the script `maison` calls.
final class Main {

    private Main() {}

    public static void main(String[] arguments) throws InterruptedException {
        // Not System.exit in the middle: the shutdown hook of a house that runs waits for it to
        // stop.
        var status = run(arguments);
        if (status != 0) {
            Runtime.getRuntime().halt(status);
        }
    }

    private static int run(String[] arguments) throws InterruptedException {
        try {
            return dispatch(arguments);
        } catch (CannotStart e) {
            System.err.println(e.getMessage());
            return 2;
        } catch (IOException e) {
            System.err.println("Cannot read or write a file of the house: " + e);
            return 2;
        }
    }

    private static int dispatch(String[] arguments) throws IOException, InterruptedException {
        var settings = Settings.ofEnvironment();
        var command = arguments.length == 0 ? "" : arguments[0];
        var rest = Arrays.copyOfRange(arguments, Math.min(1, arguments.length), arguments.length);
        return switch (command) {
            case "up" -> new Launch(settings, System.out::println).run();
            case "status" -> new Status(settings, System.out::println).show();
            case "down" -> new Status(settings, System.out::println).down();
            case "compose-env" -> composeEnvironment(settings);
            case "token" -> token(settings, rest);
            case "import" -> new Tool(settings).runAsIntegration("importer", rest);
            case "export" -> new Tool(settings).runAsIntegration("importer", arguments);
            case "bench" -> new Tool(settings).run("system-tests", rest);
            default ->
                    throw new CannotStart(
                            "Unknown command \"" + command + "\"; see ./maison help.");
        };
    }

    private static int token(Settings settings, String[] arguments)
            throws IOException, InterruptedException {
        System.out.println(new AccessToken(settings).of(String.join(" ", arguments)));
        return 0;
    }

    private static int composeEnvironment(Settings settings) throws IOException {
        var file = new ComposeEnvironment(settings).write();
        System.out.println("docker-compose --env-file " + file + " up --build");
        return 0;
    }
}
