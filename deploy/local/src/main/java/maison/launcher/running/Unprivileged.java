package maison.launcher.running;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import maison.launcher.CannotStart;

/// PostgreSQL refuses to run as root, and machines where everything runs as root exist.
final class Unprivileged {

    private static final String NOBODY = "65534";

    private Unprivileged() {}

    /// What to put before a command so that it runs without root's rights; empty for everyone else.
    ///
    /// A user namespace of its own is preferred: the files stay ours wherever they are. Where the
    /// kernel forbids that, the command runs as nobody and the data folder is given to nobody.
    static List<String> prefix(Path parent, Path folder) {
        if (!"root".equals(System.getProperty("user.name"))) {
            return List.of();
        }
        if (Commands.succeeds("unshare", "--user", "true")) {
            return List.of("unshare", "--user");
        }
        try {
            Files.createDirectories(parent);
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new CannotStart("Cannot make " + folder + ": " + e.getMessage(), e);
        }
        if (!Commands.succeeds("chown", "-R", NOBODY + ":" + NOBODY, folder.toString())) {
            throw new CannotStart(
                    "PostgreSQL does not run as root and "
                            + folder
                            + " cannot be given to nobody.");
        }
        return List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");
    }
}
