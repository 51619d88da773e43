package maison.launcher.running;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import maison.launcher.Listener;
import maison.launcher.Settings;
import maison.launcher.inbox.InboxServer;
import maison.launcher.supervising.Part;

/// Takes every mail the house sends and shows it; nothing leaves the machine.
final class Inbox implements Part {

    private static final int HEAP_MEBIBYTES = 96;

    private final Settings settings;
    private final Programs programs;

    Inbox(Settings settings, Programs programs) {
        this.settings = settings;
        this.programs = programs;
    }

    @Override
    public String name() {
        return "inbox";
    }

    @Override
    public List<String> needs() {
        return List.of();
    }

    @Override
    public List<String> command() {
        var command = new ArrayList<>(programs.javaCommand(name(), HEAP_MEBIBYTES));
        command.addAll(
                List.of(
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        programs.classes() + ":" + programs.classpath()));
        command.add(InboxServer.class.getName());
        command.add(Integer.toString(settings.port(Listener.SMTP)));
        command.add(Integer.toString(settings.port(Listener.INBOX)));
        command.add(settings.data().resolve("inbox").toString());
        return command;
    }

    @Override
    public Map<String, String> environment() {
        return Map.of();
    }

    @Override
    public boolean isReady() {
        return Probe.answers(settings.url(Listener.INBOX) + "/messages");
    }
}
